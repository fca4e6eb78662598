// Asks the server, and listens to what it tells.

async function ask(method, path, body, headers = {}) {
  const response = await fetch(path, {
    method,
    headers: body === undefined ? headers : {'Content-Type': 'application/json', ...headers},
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  const data = text ? JSON.parse(text) : {};
  if (!response.ok) {
    const problem = data.diagnostics && data.diagnostics[0];
    const message = data.message || (problem && [problem.message, problem.advice].filter(Boolean).join(' ')) || response.statusText;
    throw Object.assign(new Error(message), {status: response.status, data});
  }
  return data;
}

export const get = (path, query = {}) => ask('GET', path + '?' + new URLSearchParams(query));
export const post = (path, body) => ask('POST', path, body);
export const put = (path, query, body, version) => ask('PUT', path + '?' + new URLSearchParams(query), body, {'If-Match': `"${version}"`});

/** Calls the handler of each event by its name; onlost is called when the server is gone. */
export function listen(tab, handlers, onlost) {
  const source = new EventSource('/api/events?tab=' + encodeURIComponent(tab));
  for (const [name, handler] of Object.entries(handlers)) {
    source.addEventListener(name, event => handler(JSON.parse(event.data)));
  }
  source.onerror = () => { source.close(); onlost(); };
  return source;
}
