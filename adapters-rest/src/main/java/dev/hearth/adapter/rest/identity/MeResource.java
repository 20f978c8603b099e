package dev.hearth.adapter.rest.identity;

import dev.hearth.adapter.rest.shared.Body;
import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.identity.ChangeProfile;
import dev.hearth.application.identity.ShowMe;
import dev.hearth.application.identity.UserView;
import dev.hearth.application.shared.Edit;
import dev.hearth.application.shared.Field;
import dev.hearth.application.shared.Input;
import dev.hearth.domain.identity.Availability;
import dev.hearth.domain.identity.MailFrequency;
import dev.hearth.domain.identity.NotificationType;
import dev.hearth.domain.identity.NotificationWay;
import dev.hearth.domain.identity.Profile;
import dev.hearth.domain.identity.QuietHours;
import dev.hearth.domain.identity.Username;
import dev.hearth.domain.shared.Emoji;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What one tells of oneself. */
@Path("/api/v1/users/me")
@Produces(MediaType.APPLICATION_JSON)
public final class MeResource {
    private final ShowMe showMe;
    private final ChangeProfile changeProfile;

    public MeResource(ShowMe showMe, ChangeProfile changeProfile) {
        this.showMe = showMe;
        this.changeProfile = changeProfile;
    }

    @GET
    public Envelope<UserView> show(@Auth CallerPrincipal principal, @Context UriInfo uri) {
        Query.none(uri);
        return Envelope.of(showMe.run(principal.caller()));
    }

    /** Fields that are not there stay as they are; null clears one (RFC 7396). */
    @PATCH
    public Envelope<UserView> change(@Auth CallerPrincipal principal, Body body, @Context UriInfo uri) {
        Query.none(uri);
        Input input = body.input();
        Field<Optional<Username>> username = input.optional("username", Username::new);
        Field<Edit<String>> firstName = input.edit("firstName", Profile::namePart);
        Field<Edit<String>> lastName = input.edit("lastName", Profile::namePart);
        Field<Edit<String>> displayName = input.edit("displayName", Profile::shownName);
        Field<Edit<String>> avatar = input.edit("avatar", Profile::picture);
        Field<Edit<String>> statusText = input.edit("statusText", Profile::status);
        Field<Edit<Emoji>> statusEmoji = input.edit("statusEmoji", Emoji::new);
        Field<Edit<Instant>> statusUntil = input.edit("statusUntil", Input::moment);
        Field<Optional<Availability>> availability = input.optional("availability", Input.oneOf(Availability.class));
        Field<Edit<String>> bio = input.edit("bio", Profile::story);
        Field<Edit<ZoneId>> timeZone = input.edit("timeZone", Profile::zone);
        Field<Edit<Locale>> locale = input.edit("locale", Profile::language);
        Field<Map<NotificationType, Set<NotificationWay>>> notifications =
                input.sets("notifications", Input.oneOf(NotificationType.class), Input.oneOf(NotificationWay.class));
        Field<Edit<ChangeProfile.Letters>> mail = input.editObject("mail", MeResource::letters);
        Field<Edit<QuietHours>> quiet = input.editObject("quietHours", MeResource::quiet);
        input.done();
        return Envelope.of(changeProfile.run(
                principal.caller(),
                new ChangeProfile.Command(
                        username.get(),
                        firstName.get(),
                        lastName.get(),
                        displayName.get(),
                        avatar.get(),
                        statusText.get(),
                        statusEmoji.get(),
                        statusUntil.get(),
                        availability.get(),
                        bio.get(),
                        timeZone.get(),
                        locale.get(),
                        new ChangeProfile.Wishes(notifications.get(), mail.get(), quiet.get()))));
    }

    private static Supplier<ChangeProfile.Letters> letters(Input mail) {
        Field<Optional<MailFrequency>> frequency = mail.optional("frequency", Input.oneOf(MailFrequency.class));
        Field<Optional<LocalTime>> at = mail.optional("at", QuietHours::time);
        return () -> new ChangeProfile.Letters(frequency.get(), at.get());
    }

    private static Supplier<QuietHours> quiet(Input hours) {
        Field<LocalTime> from = hours.required("from", QuietHours::time);
        Field<LocalTime> to = hours.required("to", QuietHours::time);
        return () -> new QuietHours(from.get(), to.get());
    }
}
