"""LibreOffice without a window."""
import pathlib
import subprocess


def converted(path, form, folder, language=None, separator=","):
    """Opens a file and saves it in another form. A csv is opened as UTF-8, which with a window the
    program sees from the mark at its start; with the number of a language as somebody of that
    country opens and saves it, dates and times recognised."""
    command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
               "--convert-to", form, "--outdir", str(folder)]
    if path.suffix == ".csv":
        detects = "false" if language is None else "true"
        command.append(f"--infilter=CSV:{ord(separator)},34,76,1,,{language or 0},false,{detects}")
    subprocess.run([*command, str(path)], check=True, capture_output=True, timeout=120)
    return pathlib.Path(folder) / (path.stem + "." + form.split(":")[0])
