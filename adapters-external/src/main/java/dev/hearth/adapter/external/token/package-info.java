/**
 * Access tokens as signed JSON web tokens (RFC 7519), checked by the rules of RFC 8725.
 *
 * <p>Header: {@code alg} HS256, {@code typ} at+jwt, {@code kid}; nothing else. Claims: {@code iss}, {@code aud}, {@code sub}
 * (user id), {@code email}, {@code role}, {@code iat}, {@code nbf}, {@code exp} (seconds), {@code jti}.
 */
@NullMarked
package dev.hearth.adapter.external.token;

import org.jspecify.annotations.NullMarked;
