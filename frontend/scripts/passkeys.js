/* Passkeys, in the words of the WebAuthn standard: what the server sends and gets is JSON with bytes as base64url. */

const bytes = (text) =>
    Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));

const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer)))
        .replaceAll('+', '-')
        .replaceAll('/', '_')
        .replaceAll('=', '');

const descriptors = (list) => (list ?? []).map(({ id, type }) => ({ id: bytes(id), type }));

const answer = (credential, response) =>
    JSON.stringify({
        id: credential.id,
        rawId: text(credential.rawId),
        type: credential.type,
        clientExtensionResults: {},
        response,
    });

/** Makes one; answers what the server asked for. Fails where the person or the browser does not want to. */
export async function make(json) {
    const options = JSON.parse(json);
    const credential = await navigator.credentials.create({
        publicKey: {
            ...options,
            challenge: bytes(options.challenge),
            user: { ...options.user, id: bytes(options.user.id) },
            excludeCredentials: descriptors(options.excludeCredentials),
            extensions: {},
        },
    });
    return answer(credential, {
        clientDataJSON: text(credential.response.clientDataJSON),
        attestationObject: text(credential.response.attestationObject),
        transports: [],
    });
}

/** Asks for one that is there; answers what it signed. */
export async function use(json) {
    const options = JSON.parse(json);
    const credential = await navigator.credentials.get({
        publicKey: {
            ...options,
            challenge: bytes(options.challenge),
            allowCredentials: descriptors(options.allowCredentials),
            extensions: {},
        },
    });
    const { clientDataJSON, authenticatorData, signature, userHandle } = credential.response;
    return answer(credential, {
        clientDataJSON: text(clientDataJSON),
        authenticatorData: text(authenticatorData),
        signature: text(signature),
        userHandle: userHandle ? text(userHandle) : null,
    });
}
