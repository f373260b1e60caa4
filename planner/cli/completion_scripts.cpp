#include "planner/cli/completion.h"

namespace titrate::cli {
namespace {

constexpr std::string_view bash =
    R"sh(# Completion of titrate for bash. The program itself says what may come next.
_titrate() {
  local program=${COMP_WORDS[0]/#\~/$HOME} word line found paths=
  local -a words=() lines=()
  COMPREPLY=()
  # bash takes --format=json apart into three words.
  for word in "${COMP_WORDS[@]:1:COMP_CWORD}"; do
    [[ $word == "=" ]] || words+=("$word")
  done
  [[ ${COMP_WORDS[COMP_CWORD]} == "=" ]] && words+=("")
  local current=${words[${#words[@]} - 1]}
  mapfile -t lines <<< "$("$program" complete "${words[@]}" 2>/dev/null)"
  for line in "${lines[@]}"; do
    case $line in
      "") ;;
      :*) paths=$line ;;
      *) COMPREPLY+=("${line%%$'\t'*}") ;;
    esac
  done
  if [[ -n $paths ]]; then
    compopt -o filenames
    # What bash does by itself, if nothing is found: it knows more of quotes.
    [[ $paths == ":folders" ]] || compopt -o default
    case $paths in
      :files) found=$(compgen -f -- "$current") ;;
      :yaml) found=$(compgen -d -- "$current"; compgen -f -X '!*.yaml' -- "$current") ;;
      :folders) found=$(compgen -d -- "$current") ;;
    esac
    mapfile -t lines <<< "$found"
    [[ -z $found ]] || COMPREPLY+=("${lines[@]}")
  fi
}
complete -F _titrate titrate
)sh";

constexpr std::string_view zsh = R"sh(#compdef titrate
# Completion of titrate for zsh. The program itself says what may come next.
_titrate() {
  local line paths
  local -a lines found
  lines=("${(@f)$(${~words[1]} complete "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)}")
  for line in "${lines[@]}"; do
    case $line in
      ('') ;;
      (:*) paths=$line ;;
      (*$'\t'*) found+=("${line%%$'\t'*}:${line#*$'\t'}") ;;
      (*) found+=("$line") ;;
    esac
  done
  (( $#found )) && _describe -t words titrate found
  [[ -n $paths ]] && compset -P '--*='
  case $paths in
    (:files) _files ;;
    (:yaml) _files -g '*.yaml' ;;
    (:folders) _files -/ ;;
  esac
}
if [[ ${funcstack[1]} == _titrate ]]; then
  _titrate "$@"
else
  compdef _titrate titrate
fi
)sh";

constexpr std::string_view fish =
    R"sh(# Completion of titrate for fish. The program itself says what may come next.
function __titrate_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l program $words[1]
    set -e words[1]
    set -l option (string match -r -- '^--[a-z-]+=' "$current")
    set -l path (string replace -r -- '^--[a-z-]+=' '' "$current")
    for line in ($program complete $words "$current" 2>/dev/null)
        switch $line
            case ':files'
                printf '%s\n' "$option"(__fish_complete_path "$path")
            case ':yaml'
                printf '%s\n' "$option"(__fish_complete_suffix "$path" .yaml)
            case ':folders'
                printf '%s\n' "$option"(__fish_complete_directories "$path")
            case '*'
                printf '%s\n' $line
        end
    end
end
complete -c titrate -f -a '(__titrate_complete)'
)sh";

}  // namespace

std::string_view completion_script(std::string_view shell) {
  if (shell == "bash") return bash;
  if (shell == "zsh") return zsh;
  if (shell == "fish") return fish;
  return {};
}

}  // namespace titrate::cli
