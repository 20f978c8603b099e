package dev.hearth.adapter.mongo.group;

import static dev.hearth.adapter.mongo.store.Documents.id;
import static dev.hearth.adapter.mongo.store.Documents.instant;
import static dev.hearth.adapter.mongo.store.Documents.number;
import static dev.hearth.adapter.mongo.store.Documents.optional;
import static dev.hearth.adapter.mongo.store.Documents.text;

import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupRole;
import dev.hearth.domain.group.Invitation;
import dev.hearth.domain.group.InvitationId;
import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.identity.SecretDigest;
import dev.hearth.domain.identity.UserId;
import java.util.Date;
import org.bson.Document;

/** The stored form of an invitation. */
final class InvitationDocuments {
    static final String GROUP = "group";
    static final String INVITER = "inviter";
    static final String ENDED = "ended";
    static final String SECRET = "secret";
    static final String VERSION = "version";

    private static final String EMAIL = "email";
    private static final String MOST_USES = "mostUses";

    private InvitationDocuments() {}

    static Document write(Invitation invitation) {
        Document document = new Document("_id", invitation.id().value())
                .append(GROUP, invitation.group().value())
                .append("inviter", invitation.inviter().value())
                .append("role", invitation.role().name())
                .append(SECRET, invitation.secret().value())
                .append("createdAt", Date.from(invitation.createdAt()))
                .append("expiresAt", Date.from(invitation.expiresAt()))
                .append("uses", invitation.uses())
                .append(VERSION, invitation.version());
        invitation.email().ifPresent(to -> document.append(EMAIL, to.value()));
        invitation.mostUses().ifPresent(most -> document.append(MOST_USES, most));
        invitation.ended().ifPresent(how -> document.append(ENDED, how.name()));
        return document;
    }

    static Invitation invitation(Document document) {
        return new Invitation(
                new InvitationId(id(document, "_id")),
                new GroupId(id(document, GROUP)),
                new UserId(id(document, "inviter")),
                optional(document, EMAIL, String.class).map(EmailAddress::new),
                GroupRole.valueOf(text(document, "role")),
                new SecretDigest(text(document, SECRET)),
                instant(document, "createdAt"),
                instant(document, "expiresAt"),
                optional(document, MOST_USES, Number.class).map(Number::intValue),
                (int) number(document, "uses"),
                optional(document, ENDED, String.class).map(Invitation.Ending::valueOf),
                number(document, VERSION));
    }
}
