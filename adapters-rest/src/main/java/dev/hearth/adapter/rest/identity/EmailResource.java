package dev.hearth.adapter.rest.identity;

import dev.hearth.adapter.rest.shared.Body;
import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Limited;
import dev.hearth.adapter.rest.shared.Open;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.identity.ConfirmEmailChange;
import dev.hearth.application.identity.RequestPasswordReset;
import dev.hearth.application.identity.RequestVerification;
import dev.hearth.application.identity.ResetPassword;
import dev.hearth.application.identity.VerifyEmail;
import dev.hearth.application.shared.Field;
import dev.hearth.application.shared.Input;
import dev.hearth.application.shared.RateClass;
import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.identity.Password;
import dev.hearth.domain.identity.SecretCode;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** What is proven by a code that was mailed. */
@Path("/api/v1/auth")
@Produces(MediaType.APPLICATION_JSON)
public final class EmailResource {
    private final VerifyEmail verifyEmail;
    private final RequestVerification requestVerification;
    private final RequestPasswordReset requestPasswordReset;
    private final ResetPassword resetPassword;
    private final ConfirmEmailChange confirmEmailChange;

    public EmailResource(
            VerifyEmail verifyEmail,
            RequestVerification requestVerification,
            RequestPasswordReset requestPasswordReset,
            ResetPassword resetPassword,
            ConfirmEmailChange confirmEmailChange) {
        this.verifyEmail = verifyEmail;
        this.requestVerification = requestVerification;
        this.requestPasswordReset = requestPasswordReset;
        this.resetPassword = resetPassword;
        this.confirmEmailChange = confirmEmailChange;
    }

    @Open
    @POST
    @Path("/verify-email")
    @Limited(RateClass.LOGIN)
    public void verify(Body body, @Context UriInfo uri) {
        Query.none(uri);
        verifyEmail.run(code(body));
    }

    @POST
    @Path("/resend-verification")
    @Limited(RateClass.MAIL)
    public Response resend(@Auth CallerPrincipal principal, @Context UriInfo uri) {
        Query.none(uri);
        requestVerification.run(principal.caller());
        return Response.accepted().build();
    }

    /** The same answer whether somebody has the address or nobody. */
    @Open
    @POST
    @Path("/forgot-password")
    @Limited(RateClass.MAIL)
    public Response forgot(Body body, @Context UriInfo uri) {
        Query.none(uri);
        Input input = body.input();
        Field<EmailAddress> email = input.required("email", EmailAddress::new);
        input.done();
        requestPasswordReset.run(email.get());
        return Response.accepted().build();
    }

    @Open
    @POST
    @Path("/reset-password")
    @Limited(RateClass.LOGIN)
    public void reset(Body body, @Context UriInfo uri) {
        Query.none(uri);
        Input input = body.input();
        Field<SecretCode> code = input.required("code", SecretCode::new);
        Field<Password> password = input.required("password", Password::chosen);
        input.done();
        resetPassword.run(code.get(), password.get());
    }

    @Open
    @POST
    @Path("/confirm-email")
    @Limited(RateClass.LOGIN)
    public void confirmChange(Body body, @Context UriInfo uri) {
        Query.none(uri);
        confirmEmailChange.run(code(body));
    }

    private static SecretCode code(Body body) {
        Input input = body.input();
        Field<SecretCode> code = input.required("code", SecretCode::new);
        input.done();
        return code.get();
    }
}
