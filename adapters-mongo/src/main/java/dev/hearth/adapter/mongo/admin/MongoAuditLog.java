package dev.hearth.adapter.mongo.admin;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;
import static dev.hearth.adapter.mongo.store.Documents.text;

import dev.hearth.adapter.mongo.store.Documents;
import dev.hearth.adapter.mongo.store.MongoLink;
import dev.hearth.adapter.mongo.store.MongoSchema;
import dev.hearth.adapter.mongo.store.Records;
import dev.hearth.application.admin.port.AuditLog;
import dev.hearth.domain.admin.AuditAction;
import dev.hearth.domain.admin.AuditEntry;
import dev.hearth.domain.admin.AuditId;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;

/** What administrators did, in the collection {@code audit_log}. */
public final class MongoAuditLog implements AuditLog {
    private static final String AT = "at";
    private static final String ACTOR = "actor";
    private static final String ACTION = "action";
    private static final String SUBJECT = "subject";
    private static final String DETAIL = "detail";

    private final Records entries;

    public MongoAuditLog(MongoLink link) {
        this.entries = link.records(MongoSchema.AUDIT_LOG);
    }

    @Override
    public void add(AuditEntry entry) {
        Document document = new Document("_id", entry.id().value())
                .append(AT, Date.from(entry.at()))
                .append(ACTION, entry.action().name())
                .append(SUBJECT, entry.subject())
                .append(DETAIL, entry.detail());
        entry.actor().ifPresent(actor -> document.append(ACTOR, actor.value()));
        entries.insert(document);
    }

    @Override
    public Page<AuditEntry> list(Optional<AuditId> before, int limit) {
        Bson older = before.map(id -> lt("_id", id.value())).orElseGet(() -> empty());
        List<AuditEntry> found = entries.list(older, descending("_id"), limit + 1).stream()
                .map(MongoAuditLog::entry)
                .toList();
        return Page.cut(found, limit, entry -> entry.id().toString());
    }

    private static AuditEntry entry(Document document) {
        return new AuditEntry(
                new AuditId(Documents.id(document, "_id")),
                Documents.instant(document, AT),
                Documents.optional(document, ACTOR, UUID.class).map(UserId::new),
                AuditAction.valueOf(text(document, ACTION)),
                Documents.id(document, SUBJECT),
                text(document, DETAIL));
    }
}
