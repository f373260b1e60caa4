"""Radicale on a free port of the loopback, for as long as a `with` lasts."""
import base64
import contextlib
import http.client
import logging
import tempfile
import threading
import wsgiref.simple_server
import xml.etree.ElementTree as xml
from socketserver import ThreadingMixIn

import radicale
import radicale.config

USER = "test"
DAV, CALDAV = "{DAV:}", "{urn:ietf:params:xml:ns:caldav}"


class Silent(wsgiref.simple_server.WSGIRequestHandler):
    def log_message(self, *_):
        pass


class Server(ThreadingMixIn, wsgiref.simple_server.WSGIServer):
    daemon_threads = True


@contextlib.contextmanager
def running():
    """The server's port."""
    with tempfile.TemporaryDirectory() as folder:
        settings = radicale.config.load()
        settings.update({"storage": {"filesystem_folder": folder, "_filesystem_fsync": "False"},
                         "auth": {"type": "none", "delay": "0"},
                         "rights": {"type": "owner_only"}}, "test", privileged=True)
        logging.getLogger("radicale").setLevel(logging.CRITICAL)
        server = wsgiref.simple_server.make_server(
            "127.0.0.1", 0, radicale.Application(settings), Server, Silent)
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield server.server_port
        finally:
            server.shutdown()
            server.server_close()
            thread.join()


class Calendar:
    """One collection of the server, over its protocol and nothing else."""

    def __init__(self, port, name="plan"):
        self.port = port
        self.path = f"/{USER}/{name}/"
        made = self.ask("MKCALENDAR", self.path)
        assert made.status == 201, made.status

    def ask(self, method, path, body=None, **headers):
        link = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        login = base64.b64encode(f"{USER}:any".encode()).decode()
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        link.request(method, path, body, {"Authorization": f"Basic {login}", **named})
        answer = link.getresponse()
        answer.body = answer.read()
        link.close()
        return answer

    def resource(self, uid):
        return f"{self.path}{uid}.ics"

    def put(self, uid, octets, **headers):
        return self.ask("PUT", self.resource(uid), octets, Content_Type="text/calendar; charset=utf-8",
                        **headers)

    def put_all(self, octets):
        """The calendar of a whole file, in the place of what was there."""
        answer = self.ask("PUT", self.path, octets, Content_Type="text/calendar; charset=utf-8")
        assert answer.status == 201, answer.status

    def report(self, condition=""):
        """Every resource that meets the condition: path to (ETag, bytes)."""
        query = ('<C:calendar-query xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav">'
                 '<prop><getetag/><C:calendar-data/></prop><C:filter><C:comp-filter name="VCALENDAR">'
                 f'<C:comp-filter name="VEVENT">{condition}</C:comp-filter></C:comp-filter></C:filter>'
                 '</C:calendar-query>')
        answer = self.ask("REPORT", self.path, query.encode(), Depth="1", Content_Type="application/xml")
        assert answer.status == 207, answer.status
        found = {}
        for one in xml.fromstring(answer.body).iter(DAV + "response"):
            text = one.find(f".//{CALDAV}calendar-data").text
            etag = one.find(f".//{DAV}getetag").text
            found[one.find(DAV + "href").text] = (etag, text.replace("\r\n", "\n").replace("\n", "\r\n").encode())
        return found

    def between(self, start, end):
        form = "%Y%m%dT%H%M%SZ"
        return self.report(f'<C:time-range start="{start.strftime(form)}" end="{end.strftime(form)}"/>')
