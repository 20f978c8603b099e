package dev.hearth.adapter.rest.identity;

import dev.hearth.adapter.rest.shared.Body;
import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.adapter.rest.shared.RequestDevice;
import dev.hearth.adapter.rest.shared.ShownOnce;
import dev.hearth.application.identity.DisableSecondFactor;
import dev.hearth.application.identity.EnableSecondFactor;
import dev.hearth.application.identity.RecoveryCodes;
import dev.hearth.application.identity.RotateRecoveryCodes;
import dev.hearth.application.identity.StartSecondFactor;
import dev.hearth.application.shared.Field;
import dev.hearth.application.shared.Input;
import io.dropwizard.auth.Auth;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

/** One's second factor: an authenticator app (RFC 6238) and recovery codes. */
@Path("/api/v1/users/me/second-factor")
@Produces(MediaType.APPLICATION_JSON)
public final class SecondFactorResource {
    private static final int MOST_CODE = 100;

    private final StartSecondFactor start;
    private final EnableSecondFactor enable;
    private final DisableSecondFactor disable;
    private final RotateRecoveryCodes rotate;

    public SecondFactorResource(
            StartSecondFactor start,
            EnableSecondFactor enable,
            DisableSecondFactor disable,
            RotateRecoveryCodes rotate) {
        this.start = start;
        this.enable = enable;
        this.disable = disable;
        this.rotate = rotate;
    }

    @ShownOnce
    @POST
    public Envelope<StartSecondFactor.Offer> start(
            @Auth CallerPrincipal principal, Body body, @Context UriInfo uri, @Context HttpServletRequest request) {
        Query.none(uri);
        return Envelope.of(start.run(principal.caller(), proof(body).shown(RequestDevice.of(request))));
    }

    @ShownOnce
    @POST
    @Path("/enable")
    public Envelope<RecoveryCodes> enable(
            @Auth CallerPrincipal principal, Body body, @Context UriInfo uri, @Context HttpServletRequest request) {
        Query.none(uri);
        Input input = body.input();
        Field<String> code = input.required("code", text -> Input.bounded(text, MOST_CODE));
        input.done();
        return Envelope.of(enable.run(principal.caller(), code.get(), RequestDevice.of(request)));
    }

    @POST
    @Path("/disable")
    public void disable(
            @Auth CallerPrincipal principal, Body body, @Context UriInfo uri, @Context HttpServletRequest request) {
        Query.none(uri);
        disable.run(principal.caller(), proof(body).shown(RequestDevice.of(request)));
    }

    @ShownOnce
    @POST
    @Path("/recovery-codes")
    public Envelope<RecoveryCodes> rotate(
            @Auth CallerPrincipal principal, Body body, @Context UriInfo uri, @Context HttpServletRequest request) {
        Query.none(uri);
        return Envelope.of(rotate.run(principal.caller(), proof(body).shown(RequestDevice.of(request))));
    }

    private static ProofFields proof(Body body) {
        Input input = body.input();
        ProofFields proof = ProofFields.read(input);
        input.done();
        return proof;
    }
}
