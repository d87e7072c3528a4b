/** Stands for `protocol.handle`, on top of `registerBufferProtocol`. */
const { app, protocol } = require('electron');
const { plainStyle } = require('./plain-style.cjs');

function addHandle(target) {
  target.handle = (scheme, answer) => {
    target.registerBufferProtocol(scheme, async ({ url, method }, done) => {
      const { body, status, headers } = await answer({ url, method });
      const type = headers['content-type'] ?? 'text/plain';
      const data = Buffer.from(body ?? '');
      done({
        statusCode: status,
        headers,
        mimeType: type.split(';')[0],
        charset: 'utf-8',
        data: type.startsWith('text/css') ? plainStyle(data) : data,
      });
    });
  };
}

addHandle(protocol);
app.on('session-created', (session) => addHandle(session.protocol));
