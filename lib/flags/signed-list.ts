import { z } from 'zod';
import { type Flag, flagSchema } from './flag.ts';
import { parseJson } from './formats/import-report.ts';
import { canonical } from './merge-flags.ts';

/**
 * A published list of flags: one static file with the flags as canonical JSON text, and an Ed25519 signature of
 * that text. The key is trusted when the reader subscribes; a list by another key is refused, whatever it says.
 */
const envelopeSchema = z.object({
  format: z.literal('plumbline-flags'),
  version: z.literal(1),
  /** The signed text itself, so that what was signed is what is read. */
  content: z.string().max(50_000_000),
  /** Ed25519 over the UTF-8 bytes of `content`, base64url. */
  signature: z.string().max(200),
  /** Public key, base64url, for readers who compare it with the one they were given. */
  key: z.string().max(100),
});

const contentSchema = z.object({
  title: z.string().max(200),
  publisher: z.string().max(200),
  url: z.string().max(4_000),
  /** Counts up with every publication; a reader never takes an older one. */
  edition: z.int().nonnegative(),
  created: z.iso.datetime(),
  flags: z.array(z.unknown()).max(200_000),
});

export interface FlagList {
  title: string;
  publisher: string;
  url: string;
  edition: number;
  created: string;
  flags: Flag[];
}

export type ListFault = 'shape' | 'signature' | 'older';

/** Makes a key pair for signing lists; the private key can be stored, and only there. */
export async function makeListKey(): Promise<{ publicKey: string; privateKey: JsonWebKey }> {
  const pair = (await crypto.subtle.generateKey({ name: 'Ed25519' }, true, [
    'sign',
    'verify',
  ])) as CryptoKeyPair;
  const raw = await crypto.subtle.exportKey('raw', pair.publicKey);
  return {
    publicKey: toBase64Url(new Uint8Array(raw)),
    privateKey: await crypto.subtle.exportKey('jwk', pair.privateKey),
  };
}

/** Flags as others get them: no drafts, no withdrawn ones' evidence left out, and never the saved text of an article. */
export const publishable = (flags: readonly Flag[]): Flag[] =>
  flags
    .filter(({ status }) => status !== 'draft')
    .map((flag) => ({ ...flag, page: { ...flag.page, savedText: null } }));

/** The file of a signed list. */
export async function signList(
  list: FlagList,
  key: { publicKey: string; privateKey: JsonWebKey },
): Promise<string> {
  const content = canonical({ ...list, flags: publishable(list.flags) });
  const signer = await crypto.subtle.importKey('jwk', key.privateKey, { name: 'Ed25519' }, false, ['sign']);
  const signature = await crypto.subtle.sign({ name: 'Ed25519' }, signer, new TextEncoder().encode(content));
  const envelope = {
    format: 'plumbline-flags',
    version: 1,
    key: key.publicKey,
    signature: toBase64Url(new Uint8Array(signature)),
    content,
  };
  return `${JSON.stringify(envelope)}\n`;
}

/**
 * Reads a list by the trusted key; gives the fault when it is no list, not signed by that key, or older than
 * `edition`. Flags that cannot be read are left out.
 */
export async function readList(
  file: string,
  trustedKey: string,
  edition: number,
): Promise<FlagList | ListFault> {
  const envelope = envelopeSchema.safeParse(parseJson(file));
  if (!envelope.success) return 'shape';
  const { content, signature } = envelope.data;
  if (!(await isSigned(content, signature, trustedKey))) return 'signature';
  const list = contentSchema.safeParse(parseJson(content));
  if (!list.success) return 'shape';
  if (list.data.edition < edition) return 'older';
  const flags = list.data.flags.flatMap((item) => {
    const flag = flagSchema.safeParse(item);
    return flag.success ? [flag.data] : [];
  });
  return { ...list.data, flags };
}

/** The key that a list says it is signed with, to be shown before it is trusted; null for what is no list. */
export function keyOfList(file: string): string | null {
  const envelope = envelopeSchema.safeParse(parseJson(file));
  return envelope.success ? envelope.data.key : null;
}

async function isSigned(content: string, signature: string, key: string): Promise<boolean> {
  const [rawKey, rawSignature] = [fromBase64Url(key), fromBase64Url(signature)];
  if (rawKey?.length !== 32 || rawSignature?.length !== 64) return false;
  try {
    const verifier = await crypto.subtle.importKey('raw', rawKey, { name: 'Ed25519' }, false, ['verify']);
    const bytes = new TextEncoder().encode(content);
    return await crypto.subtle.verify({ name: 'Ed25519' }, verifier, rawSignature, bytes);
  } catch {
    return false;
  }
}

function toBase64Url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}
