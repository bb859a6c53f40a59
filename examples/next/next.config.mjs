// Handbill reads its fonts where npm put it.
export default { serverExternalPackages: ['handbill'] }
