/**
 * Sign-in with others: any OpenID Connect provider (Google is one), and Facebook, which speaks plain OAuth 2.0. Authorization code
 * with PKCE, state and nonce throughout (RFC 9700 §2.1.1); ID tokens are checked by the rules of RFC 8725.
 *
 * <p>What a provider says is judged twice: by whom it may send us to ({@link dev.hearth.adapter.external.oauth.Reach}), and by
 * how much of our time and memory it may take ({@link dev.hearth.adapter.external.oauth.HttpBounds}).
 */
@NullMarked
package dev.hearth.adapter.external.oauth;

import org.jspecify.annotations.NullMarked;
