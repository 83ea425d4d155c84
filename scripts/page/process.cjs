// What commander asks of node's process, in a page: nothing is there.
module.exports = { argv: [], execArgv: [], env: {}, platform: "page", stdout: {}, stderr: {}, on() {}, exit() {} };
