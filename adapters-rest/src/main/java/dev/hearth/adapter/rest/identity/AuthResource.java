package dev.hearth.adapter.rest.identity;

import dev.hearth.adapter.rest.shared.Body;
import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.Limited;
import dev.hearth.adapter.rest.shared.Open;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.adapter.rest.shared.RequestDevice;
import dev.hearth.application.identity.CompleteLogIn;
import dev.hearth.application.identity.LogIn;
import dev.hearth.application.identity.LogInAnswer;
import dev.hearth.application.identity.LogOut;
import dev.hearth.application.identity.Login;
import dev.hearth.application.identity.RefreshSession;
import dev.hearth.application.identity.Register;
import dev.hearth.application.identity.SignedIn;
import dev.hearth.application.shared.Field;
import dev.hearth.application.shared.Input;
import dev.hearth.application.shared.RateClass;
import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.identity.Password;
import dev.hearth.domain.identity.PersonName;
import dev.hearth.domain.identity.Profile;
import dev.hearth.domain.identity.SecretCode;
import dev.hearth.domain.identity.Username;
import dev.hearth.domain.shared.Refusal;
import io.dropwizard.auth.Auth;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

/** Making accounts, signing in, staying signed in, and signing out. */
@Path("/api/v1/auth")
@Produces(MediaType.APPLICATION_JSON)
public final class AuthResource {
    private static final int MOST_CODE = 100;
    private static final int MOST_TOKEN = 500;

    private final Register register;
    private final LogIn logIn;
    private final CompleteLogIn completeLogIn;
    private final RefreshSession refreshSession;
    private final LogOut logOut;

    public AuthResource(
            Register register, LogIn logIn, CompleteLogIn completeLogIn, RefreshSession refreshSession, LogOut logOut) {
        this.register = register;
        this.logIn = logIn;
        this.completeLogIn = completeLogIn;
        this.refreshSession = refreshSession;
        this.logOut = logOut;
    }

    @Open
    @Limited(RateClass.REGISTER)
    @POST
    @Path("/register")
    public Response register(Body body, @Context UriInfo uri, @Context HttpServletRequest request) {
        Query.none(uri);
        Input input = body.input();
        Field<Optional<PersonName>> first = input.optional("firstName", text -> new PersonName(text, ""));
        Field<Optional<PersonName>> last = input.optional("lastName", text -> new PersonName("", text));
        Field<EmailAddress> email = input.required("email", EmailAddress::new);
        Field<Optional<Username>> username = input.optional("username", Username::new);
        Field<Password> password = input.required("password", Password::chosen);
        input.done();
        PersonName name = new PersonName(
                first.get().orElse(PersonName.UNTOLD).first(),
                last.get().orElse(PersonName.UNTOLD).last());
        SignedIn signedIn = register.run(new Register.Command(
                email.get(), username.get(), Profile.called(name), password.get(), RequestDevice.of(request)));
        return Response.created(URI.create("/api/v1/users/me"))
                .entity(Envelope.of(signedIn))
                .build();
    }

    @Open
    @Limited(RateClass.LOGIN)
    @POST
    @Path("/login")
    public Envelope<LogInAnswer> logIn(Body body, @Context UriInfo uri, @Context HttpServletRequest request) {
        Query.none(uri);
        Input input = body.input();
        Field<Optional<String>> email = input.optional("email", Function.identity());
        Field<Optional<String>> username = input.optional("username", Function.identity());
        Field<Password> password = input.required("password", Password::new);
        if (email.isAbsent() == username.isAbsent()) {
            input.refuse("email", "or username is required, and not both");
        }
        input.done();
        return Envelope.of(logIn.run(
                new LogIn.Command(login(email.get(), username.get()), password.get(), RequestDevice.of(request))));
    }

    /** The second step, where the first has asked for a second factor. */
    @Open
    @Limited(RateClass.LOGIN)
    @POST
    @Path("/login/second-factor")
    public Envelope<SignedIn> secondFactor(Body body, @Context UriInfo uri, @Context HttpServletRequest request) {
        Query.none(uri);
        Input input = body.input();
        Field<SecretCode> ticket = input.required("ticket", SecretCode::new);
        Field<String> code = input.required("code", text -> Input.bounded(text, MOST_CODE));
        input.done();
        return Envelope.of(completeLogIn.run(ticket.get(), code.get(), RequestDevice.of(request)));
    }

    @Open
    @POST
    @Path("/refresh")
    public Envelope<SignedIn> refresh(Body body, @Context UriInfo uri, @Context HttpServletRequest request) {
        Query.none(uri);
        Input input = body.input();
        Field<String> token = input.required("refreshToken", text -> Input.bounded(text, MOST_TOKEN));
        input.done();
        return Envelope.of(refreshSession.run(token.get(), RequestDevice.of(request)));
    }

    @POST
    @Path("/logout")
    public void logOut(@Auth CallerPrincipal principal, @Context UriInfo uri) {
        Query.none(uri);
        logOut.run(principal.caller());
    }

    /** What cannot be anybody's name is nobody's: the answer is that of a wrong account. */
    private static Login login(Optional<String> email, Optional<String> username) {
        try {
            return email.<Login>map(text -> new Login.ByEmail(new EmailAddress(text)))
                    .or(() -> username.map(text -> new Login.ByUsername(new Username(text))))
                    .orElseThrow();
        } catch (Refusal.Invalid nobodysName) {
            throw new Refusal.Unauthenticated(LogIn.REFUSED);
        }
    }
}
