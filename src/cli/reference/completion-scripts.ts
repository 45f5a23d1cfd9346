import type { Shell } from '../flags.js';

/**
 * What a shell runs once so that it completes words for solidify. Each of them asks the program itself, `solidify complete`,
 * so none is ever out of date. A stop stands behind the last word, as some shells drop one that is empty.
 */
export const completionScripts: Readonly<Record<Shell, string>> = {
  bash: `# Completes words for solidify in bash. In ~/.bashrc: eval "$(solidify completion bash)"
_solidify() {
  local current=\${COMP_WORDS[COMP_CWORD]} line name kind=
  local words=("\${COMP_WORDS[@]:1:COMP_CWORD}")
  words[\${#words[@]}-1]+=.
  COMPREPLY=()
  while IFS= read -r line; do
    case $line in
      :*) kind=$line ;;
      *) COMPREPLY+=("\${line%%$'\\t'*}") ;;
    esac
  done < <("$1" complete -- "\${words[@]}" 2>/dev/null)
  [[ $current == '=' ]] && current=
  case $kind in
    *more) type compopt >/dev/null 2>&1 && compopt -o nospace ;;
    :documents | :lists | :files | :folders)
      type compopt >/dev/null 2>&1 && compopt -o filenames
      while IFS= read -r name; do
        if [[ -d $name ]]; then COMPREPLY+=("$name"); continue; fi
        case $kind:$name in
          :documents:*.yaml | :documents:*.yml) COMPREPLY+=("$name") ;;
          :lists:*.csv | :lists:*.xlsx | :lists:*.ods) COMPREPLY+=("$name") ;;
          :files:*) COMPREPLY+=("$name") ;;
        esac
      done < <(compgen -f -- "$current")
      ;;
  esac
}
complete -F _solidify solidify
`,
  zsh: `#compdef solidify
# Completes words for solidify in zsh. In ~/.zshrc, below compinit: eval "$(solidify completion zsh)"
_solidify() {
  local line kind word about
  local -a typed found
  typed=("\${(@Q)words[2,CURRENT]}")
  typed[-1]+=.
  for line in "\${(@f)$("\${words[1]}" complete -- "\${(@)typed}" 2>/dev/null)}"; do
    case $line in
      '') ;;
      :*) kind=$line ;;
      *)
        word=\${line%%$'\\t'*}
        about=\${line#*$'\\t'}
        [[ $about == $line ]] && about=
        found+=("\${word//:/\\\\:}\${about:+:$about}")
        ;;
    esac
  done
  local -a how
  [[ $kind == *more ]] && how=(-S '')
  (( \${#found} )) && _describe -V solidify found "\${(@)how}"
  case $kind in
    :documents) _files -g '*.(yaml|yml)(-.)' ;;
    :lists) _files -g '*.(csv|xlsx|ods)(-.)' ;;
    :files) _files ;;
    :folders) _files -/ ;;
  esac
}
compdef _solidify solidify
`,
  fish: `# Completes words for solidify in fish. In ~/.config/fish/config.fish: solidify completion fish | source
function __solidify_complete
    set -l typed (commandline -opc)
    set -l program $typed[1]
    set -e typed[1]
    set -l current (commandline -ct)
    for line in ($program complete -- $typed "$current." 2>/dev/null)
        switch $line
            case ':documents'
                __fish_complete_suffix .yaml
                __fish_complete_suffix .yml
            case ':lists'
                __fish_complete_suffix .csv
                __fish_complete_suffix .xlsx
                __fish_complete_suffix .ods
            case ':files'
                __fish_complete_path $current
            case ':folders'
                __fish_complete_directories $current
            case ':*'
            case '*'
                echo $line
        end
    end
end
complete -c solidify -f -a '(__solidify_complete)'
`,
  powershell: `# Completes words for solidify in PowerShell. In $PROFILE: solidify completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName solidify -ScriptBlock {
  param($current, $line, $cursor)
  $typed = @($line.CommandElements | Select-Object -Skip 1 | Where-Object { $_.Extent.EndOffset -le $cursor } | ForEach-Object { $_.ToString() })
  if ($current -ne '' -and $typed.Count -gt 0) { $typed = @($typed | Select-Object -SkipLast 1) }
  $name = $line.CommandElements[0].ToString()
  foreach ($one in & $name complete -- @typed "$current." 2>$null) {
    if ($one -like ':*') {
      $extensions = switch ($one) { ':documents' { '.yaml', '.yml' } ':lists' { '.csv', '.xlsx', '.ods' } default { @() } }
      if ($one -in ':documents', ':lists', ':files', ':folders') {
        Get-ChildItem -Path "$current*" -ErrorAction SilentlyContinue | Where-Object {
          $_.PSIsContainer -or ($one -eq ':files') -or ($extensions -contains $_.Extension)
        } | ForEach-Object {
          $path = Resolve-Path -Relative -LiteralPath $_.FullName
          if ($path -match ' ') { $path = "'$path'" }
          [System.Management.Automation.CompletionResult]::new($path, $_.Name, 'ParameterValue', $_.Name)
        }
      }
    } else {
      $word, $about = $one -split "\`t", 2
      if (-not $about) { $about = $word }
      [System.Management.Automation.CompletionResult]::new($word, $word, 'ParameterValue', $about)
    }
  }
}
`,
};
