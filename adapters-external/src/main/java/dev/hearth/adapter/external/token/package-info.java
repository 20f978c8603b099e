/**
 * Access tokens as signed JSON web tokens (RFC 7519), checked by the rules of RFC 8725.
 *
 * <p>Header: {@code alg} HS256, EdDSA or RS256 as the key has it, {@code typ} at+jwt, {@code kid} (a key pair's is its
 * thumbprint, RFC 7638); nothing else. Claims: {@code iss}, {@code aud}, {@code sub}
 * (user id), {@code sid} (session id, as in OpenID Connect Front-Channel Logout 1.0 §3), {@code email}, {@code role}, {@code iat}, {@code nbf}, {@code exp} (seconds), {@code jti}.
 */
@NullMarked
package dev.hearth.adapter.external.token;

import org.jspecify.annotations.NullMarked;
