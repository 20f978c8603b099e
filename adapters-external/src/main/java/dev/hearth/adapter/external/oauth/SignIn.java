package dev.hearth.adapter.external.oauth;

import com.nimbusds.oauth2.sdk.ParseException;
import dev.hearth.application.identity.port.AuthorizationAnswer;
import dev.hearth.application.identity.port.AuthorizationAttempt;
import dev.hearth.domain.identity.ProvenIdentity;
import java.io.IOException;
import java.net.URI;

/** The way one provider is spoken to. Exceptions that are checked tell of the provider, never of a fault here. */
interface SignIn {
    URI begin(AuthorizationAttempt attempt, URI redirectTo) throws IOException, ParseException;

    ProvenIdentity finish(AuthorizationAttempt attempt, URI redirectTo, AuthorizationAnswer answer)
            throws IOException, ParseException, Unproven;
}
