package dev.hearth.adapter.mongo.store;

import dev.hearth.adapter.mongo.store.StoredIndex.Kind;
import java.util.List;

/** The collections and their indexes. */
public final class MongoSchema {
    public static final String SCOPES = "scopes";
    public static final String USERS = "users";
    public static final String SESSIONS = "sessions";
    public static final String ONE_TIME_CODES = "one_time_codes";
    public static final String SECOND_FACTORS = "second_factors";
    public static final String EXTERNAL_IDENTITIES = "external_identities";
    public static final String AUDIT_LOG = "audit_log";
    public static final String GROUPS = "groups";
    public static final String GROUP_MEMBERS = "group_members";
    public static final String CHANNELS = "channels";
    public static final String CHANNEL_MEMBERS = "channel_members";
    public static final String MESSAGES = "messages";

    public static final StoredIndex USERS_EMAIL = unique(USERS, "users_email", "emailKey");
    public static final StoredIndex USERS_USERNAME = unique(USERS, "users_username", "usernameKey");
    public static final StoredIndex EXTERNAL_IDENTITIES_USER =
            unique(EXTERNAL_IDENTITIES, "external_identities_user", "user", "provider");
    public static final StoredIndex EXTERNAL_IDENTITIES_SUBJECT =
            unique(EXTERNAL_IDENTITIES, "external_identities_subject", "provider", "subject");
    public static final StoredIndex GROUPS_NAME = unique(GROUPS, "groups_name", "nameKey");
    public static final StoredIndex GROUP_MEMBERS_PLACE = unique(GROUP_MEMBERS, "group_members_place", "group", "user");
    public static final StoredIndex CHANNELS_UNIQUE =
            new StoredIndex(CHANNELS, "channels_unique", List.of("uniqueKey"), Kind.UNIQUE_WHERE_PRESENT);
    public static final StoredIndex CHANNEL_MEMBERS_PLACE =
            unique(CHANNEL_MEMBERS, "channel_members_place", "channel", "user");
    public static final StoredIndex MESSAGES_SEND = unique(MESSAGES, "messages_send", "channel", "sendKey");

    private static final List<StoredIndex> INDEXES = List.of(
            USERS_EMAIL,
            USERS_USERNAME,
            plain(USERS, "users_role", "role", "_id"),
            plain(USERS, "users_status", "status", "_id"),
            plain(SESSIONS, "sessions_user", "user", "startedAt", "_id"),
            plain(SESSIONS, "sessions_end", "expiresAt"),
            unique(ONE_TIME_CODES, "one_time_codes_secret", "secret", "purpose"),
            plain(ONE_TIME_CODES, "one_time_codes_user", "user"),
            plain(ONE_TIME_CODES, "one_time_codes_end", "expiresAt"),
            EXTERNAL_IDENTITIES_USER,
            EXTERNAL_IDENTITIES_SUBJECT,
            GROUPS_NAME,
            GROUP_MEMBERS_PLACE,
            plain(GROUP_MEMBERS, "group_members_user", "user", "group"),
            unique(GROUP_MEMBERS, "group_members_revision", "group", "revision"),
            CHANNELS_UNIQUE,
            CHANNEL_MEMBERS_PLACE,
            plain(CHANNEL_MEMBERS, "channel_members_user", "user", "channel"),
            unique(CHANNEL_MEMBERS, "channel_members_revision", "channel", "revision"),
            unique(MESSAGES, "messages_position", "channel", "position"),
            unique(MESSAGES, "messages_revision", "channel", "revision"),
            MESSAGES_SEND);

    private MongoSchema() {}

    /** All of them; every collection has its index on {@code _id} besides. */
    public static List<StoredIndex> indexes() {
        return INDEXES;
    }

    /**
     * Creates what is not there yet. Does nothing to what is, and may run on several nodes at once.
     *
     * @throws dev.hearth.domain.shared.Refusal.Unavailable when the server does not answer
     */
    public static void prepare(MongoLink link) {
        for (StoredIndex index : INDEXES) {
            link.told(() -> link.records(index.collection()).collection().createIndex(index.fields(), index.options()));
        }
    }

    private static StoredIndex plain(String collection, String name, String... keys) {
        return new StoredIndex(collection, name, List.of(keys), Kind.PLAIN);
    }

    private static StoredIndex unique(String collection, String name, String... keys) {
        return new StoredIndex(collection, name, List.of(keys), Kind.UNIQUE);
    }
}
