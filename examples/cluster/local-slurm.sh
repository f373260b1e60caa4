#!/usr/bin/env bash
# A Slurm of two nodes on this one machine, to try things on: both listen on 127.0.0.1.
#   ./local-slurm.sh start|stop|status [FOLDER]
# Needs root and Debian's packages: apt-get install --no-install-recommends slurm-wlm munge
set -euo pipefail
folder="$(realpath --canonicalize-missing "${2:-out/slurm}")"
conf="$folder/slurm.conf"
export SLURM_CONF="$conf"

# Daemons find one another by these ports; a second such cluster would need others.
write_conf() {
  local host cpus memory
  host="$(hostname --short)"
  cpus="$(( ($(nproc) + 1) / 2 ))"
  memory="$(( $(awk '/MemTotal/ { print $2 }' /proc/meminfo) / 1024 / 2 ))"
  mkdir -p "$folder"/{state,log,spool/n1,spool/n2}
  cat >"$conf" <<END
ClusterName=local
SlurmctldHost=$host(127.0.0.1)
SlurmctldPort=17000
SlurmUser=root
AuthType=auth/munge
StateSaveLocation=$folder/state
SlurmctldPidFile=$folder/slurmctld.pid
SlurmctldLogFile=$folder/log/slurmctld.log
SlurmdPidFile=$folder/%n.pid
SlurmdLogFile=$folder/log/%n.log
SlurmdSpoolDir=$folder/spool/%n
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SchedulerParameters=sched_interval=1,batch_sched_delay=0,sched_min_interval=0
ReturnToService=2
SlurmdTimeout=15
MailProg=/bin/true
NodeName=n1 NodeHostname=$host NodeAddr=127.0.0.1 Port=17001 CPUs=$cpus RealMemory=$memory
NodeName=n2 NodeHostname=$host NodeAddr=127.0.0.1 Port=17002 CPUs=$cpus RealMemory=$memory
PartitionName=all Nodes=n1,n2 Default=YES MaxTime=INFINITE State=UP
END
}

start_munge() {
  munge --no-input >/dev/null 2>&1 && return
  install --directory --owner=munge --group=munge --mode=755 /run/munge
  su munge --shell /bin/sh --command /usr/sbin/munged
}

alive() { [[ -e "$1" ]] && kill -0 "$(<"$1")" 2>/dev/null; }

start() {
  for program in munge slurmctld slurmd; do
    command -v "$program" >/dev/null || { echo "$program is missing: see the top of $0" >&2; exit 1; }
  done
  [[ -e "$conf" ]] || write_conf
  start_munge
  alive "$folder/slurmctld.pid" || slurmctld
  for node in n1 n2; do
    alive "$folder/$node.pid" || slurmd -N "$node"
  done
  for _ in {1..60}; do
    (( $(sinfo --noheader --Node --states=idle,mixed,allocated 2>/dev/null | wc --lines) < 2 )) || break
    sleep 0.5
  done
  sinfo --Node
  echo "Now: export SLURM_CONF=$conf"
}

stop() {
  for daemon in n1 n2 slurmctld; do
    alive "$folder/$daemon.pid" && kill "$(<"$folder/$daemon.pid")" && echo "stopped $daemon"
  done
  true
}

case "${1:-}" in
  start) start ;;
  stop) stop ;;
  status) sinfo --Node; squeue ;;
  *) echo "usage: $0 start|stop|status [FOLDER]" >&2; exit 2 ;;
esac
