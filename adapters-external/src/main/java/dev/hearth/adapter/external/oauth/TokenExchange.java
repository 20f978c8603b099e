package dev.hearth.adapter.external.oauth;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import dev.hearth.application.identity.port.AuthorizationAnswer;
import dev.hearth.application.identity.port.AuthorizationAttempt;
import java.io.IOException;
import java.net.URI;

/** Changes a code into tokens (RFC 6749 §4.1.3, RFC 7636 §4.5). */
final class TokenExchange {
    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_MANY_REQUESTS = 429;

    private final Line line;

    TokenExchange(Line line) {
        this.line = line;
    }

    /** The answer that has the tokens: JSON of status 200. */
    HTTPResponse redeem(
            URI endpoint,
            ClientAuthentication client,
            AuthorizationAttempt attempt,
            URI redirectTo,
            AuthorizationAnswer answer)
            throws IOException, Unproven {
        // The library's type for codes does not take blank ones, which anybody may send us.
        Unproven.unless(!answer.code().isBlank(), "the code is blank");
        AuthorizationCodeGrant grant = new AuthorizationCodeGrant(
                new AuthorizationCode(answer.code()), redirectTo, new CodeVerifier(attempt.verifier()));
        TokenRequest request = new TokenRequest.Builder(endpoint, client, grant).build();
        return judged(request.toHTTPRequest().send(line));
    }

    private static HTTPResponse judged(HTTPResponse answer) throws IOException, Unproven {
        int status = answer.getStatusCode();
        boolean refused = status >= 400 && status < 500 && status != REQUEST_TIMEOUT && status != TOO_MANY_REQUESTS;
        Unproven.unless(!refused, "the provider refused the code, or this client, with status " + status);
        if (status != HTTPResponse.SC_OK) {
            throw new IOException("The token endpoint answered " + status + ".");
        }
        return answer;
    }
}
