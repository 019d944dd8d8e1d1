// Signs in with a passkey, or makes one. The buttons show only where the browser can do it at this address; without this
// script, and without a passkey, password and code are there.
const place = document.querySelector('[data-passkey]');

const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));
const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)))
  .replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
const known = (list) => (list || []).map((one) => ({ ...one, id: bytes(one.id) }));

async function send(path, body) {
  return fetch(path, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'Content-Type': 'application/json', 'X-CSRF-TOKEN': place.querySelector('[name="_csrf"]').value },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
}

async function options(path) {
  const answer = await send(path);
  if (!answer.ok || !(answer.headers.get('Content-Type') || '').includes('json')) {
    throw new Error('no options');
  }
  return answer.json();
}

async function enter() {
  const asked = await options('/staff/sign-in/passkey/options');
  const shown = await navigator.credentials.get({
    publicKey: { ...asked, challenge: bytes(asked.challenge), allowCredentials: known(asked.allowCredentials) },
  });
  const { response } = shown;
  const answer = await send('/staff/sign-in/passkey', {
    id: shown.id,
    rawId: text(shown.rawId),
    type: shown.type,
    authenticatorAttachment: shown.authenticatorAttachment,
    clientExtensionResults: shown.getClientExtensionResults(),
    response: {
      authenticatorData: text(response.authenticatorData),
      clientDataJSON: text(response.clientDataJSON),
      signature: text(response.signature),
      userHandle: response.userHandle ? text(response.userHandle) : undefined,
    },
  });
  window.location.assign(answer.url);
}

async function make() {
  const asked = await options('/staff/passkeys/options');
  const made = await navigator.credentials.create({
    publicKey: {
      ...asked,
      challenge: bytes(asked.challenge),
      user: { ...asked.user, id: bytes(asked.user.id) },
      excludeCredentials: known(asked.excludeCredentials),
    },
  });
  const { response } = made;
  const answer = await send('/staff/passkeys', {
    label: place.querySelector('#passkey-label').value,
    credential: {
      id: made.id,
      rawId: text(made.rawId),
      type: made.type,
      authenticatorAttachment: made.authenticatorAttachment,
      clientExtensionResults: made.getClientExtensionResults(),
      response: {
        attestationObject: text(response.attestationObject),
        clientDataJSON: text(response.clientDataJSON),
        transports: response.getTransports ? response.getTransports() : [],
      },
    },
  });
  if (!answer.ok) {
    throw new Error('not taken');
  }
  window.location.assign((await answer.json()).next);
}

if (place && window.PublicKeyCredential && window.location.hostname === place.dataset.passkey) {
  const failed = place.querySelector('[role="alert"]');
  const deed = place.dataset.deed === 'make' ? make : enter;
  place.querySelector('button').addEventListener('click', async () => {
    failed.hidden = true;
    try {
      await deed();
    } catch {
      failed.hidden = false;
    }
  });
  place.hidden = false;
}
