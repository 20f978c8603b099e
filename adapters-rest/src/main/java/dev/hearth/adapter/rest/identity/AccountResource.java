package dev.hearth.adapter.rest.identity;

import dev.hearth.adapter.rest.shared.Body;
import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Limited;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.adapter.rest.shared.RequestDevice;
import dev.hearth.application.identity.ChangePassword;
import dev.hearth.application.identity.DeactivateAccount;
import dev.hearth.application.identity.DeleteAccount;
import dev.hearth.application.identity.RequestEmailChange;
import dev.hearth.application.shared.Field;
import dev.hearth.application.shared.Input;
import dev.hearth.application.shared.RateClass;
import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.identity.Password;
import io.dropwizard.auth.Auth;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** What one may only do with one's account after proving again that it is one's own. */
@Path("/api/v1/users/me")
@Produces(MediaType.APPLICATION_JSON)
public final class AccountResource {
    private final ChangePassword changePassword;
    private final RequestEmailChange requestEmailChange;
    private final DeactivateAccount deactivateAccount;
    private final DeleteAccount deleteAccount;

    public AccountResource(
            ChangePassword changePassword,
            RequestEmailChange requestEmailChange,
            DeactivateAccount deactivateAccount,
            DeleteAccount deleteAccount) {
        this.changePassword = changePassword;
        this.requestEmailChange = requestEmailChange;
        this.deactivateAccount = deactivateAccount;
        this.deleteAccount = deleteAccount;
    }

    @POST
    @Path("/password")
    @Limited(RateClass.LOGIN)
    public void changePassword(
            @Auth CallerPrincipal principal, Body body, @Context UriInfo uri, @Context HttpServletRequest request) {
        Query.none(uri);
        Input input = body.input();
        Field<Password> old = input.required("oldPassword", Password::typed);
        Field<Password> fresh = input.required("newPassword", Password::chosen);
        input.done();
        changePassword.run(principal.caller(), old.get(), fresh.get(), RequestDevice.of(request));
    }

    /** Mails a code to the new address; it counts once the code has come back. */
    @POST
    @Path("/email")
    @Limited(RateClass.MAIL)
    public Response changeEmail(
            @Auth CallerPrincipal principal, Body body, @Context UriInfo uri, @Context HttpServletRequest request) {
        Query.none(uri);
        Input input = body.input();
        Field<EmailAddress> email = input.required("email", EmailAddress::new);
        ProofFields proof = ProofFields.read(input);
        input.done();
        requestEmailChange.run(principal.caller(), email.get(), proof.shown(RequestDevice.of(request)));
        return Response.accepted().build();
    }

    @POST
    @Path("/deactivate")
    public void deactivate(
            @Auth CallerPrincipal principal, Body body, @Context UriInfo uri, @Context HttpServletRequest request) {
        Query.none(uri);
        Input input = body.input();
        ProofFields proof = ProofFields.read(input);
        input.done();
        deactivateAccount.run(principal.caller(), proof.shown(RequestDevice.of(request)));
    }

    /** A body cannot be relied on in DELETE (RFC 9110 §9.3.5), and the proof belongs in one. */
    @POST
    @Path("/delete")
    public void delete(
            @Auth CallerPrincipal principal, Body body, @Context UriInfo uri, @Context HttpServletRequest request) {
        Query.none(uri);
        Input input = body.input();
        ProofFields proof = ProofFields.read(input);
        input.done();
        deleteAccount.run(principal.caller(), proof.shown(RequestDevice.of(request)));
    }
}
