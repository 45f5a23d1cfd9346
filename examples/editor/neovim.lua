-- Neovim 0.11 or newer; in init.lua.
vim.lsp.config('solidify', {
  cmd = { 'solidify', 'lsp' },
  filetypes = { 'yaml' },
  root_markers = { 'programme.yaml', 'visits', '.git' },
})
vim.lsp.enable('solidify')
