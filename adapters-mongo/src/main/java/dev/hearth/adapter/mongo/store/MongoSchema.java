package dev.hearth.adapter.mongo.store;

import com.mongodb.client.MongoCollection;
import dev.hearth.adapter.mongo.store.StoredIndex.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;

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
    public static final String GROUP_INVITATIONS = "group_invitations";
    public static final String GROUP_SUBSCRIPTIONS = "group_subscriptions";
    public static final String GROUP_SEATS = "group_seats";
    public static final String GROUP_ACTIVITY = "group_activity";
    public static final String CHANNELS = "channels";
    public static final String CHANNEL_MEMBERS = "channel_members";
    public static final String MESSAGES = "messages";
    public static final String READ_MARKERS = "read_markers";
    public static final String CHANNEL_PREFERENCES = "channel_preferences";
    public static final String DRAFTS = "drafts";
    public static final String MESSAGE_TALLIES = "message_tallies";
    public static final String PROJECTS = "projects";
    public static final String PROJECT_MEMBERS = "project_members";
    public static final String SCHEDULED_MESSAGES = "scheduled_messages";
    public static final String JOBS = "jobs";
    public static final String TASKS = "tasks";
    public static final String TASK_TRACES = "task_traces";
    public static final String TASK_NUMBERS = "task_numbers";
    public static final String TASK_ACTIVITY = "task_activity";
    public static final String TASK_FLOW = "task_flow";
    public static final String SAVED_FILTERS = "saved_filters";
    public static final String PROJECT_POSTINGS = "project_postings";
    public static final String TASK_TEMPLATES = "task_templates";
    public static final String IDEMPOTENCY_KEYS = "idempotency_keys";
    public static final String CALENDAR_LINKS = "calendar_links";
    public static final String TASK_GUESTS = "task_guests";
    public static final String ANNOUNCEMENTS = "announcements";
    public static final String PROJECT_NEWS = "project_news";
    public static final String SCOPE_TURNS = "scope_turns";
    public static final String NOTIFICATIONS = "notifications";
    public static final String PUSH_SUBSCRIPTIONS = "push_subscriptions";

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
    public static final StoredIndex PROJECTS_UNIQUE =
            new StoredIndex(PROJECTS, "projects_unique", List.of("uniqueKey"), Kind.UNIQUE_WHERE_PRESENT);
    public static final StoredIndex PROJECT_MEMBERS_PLACE =
            unique(PROJECT_MEMBERS, "project_members_place", "project", "user");
    public static final StoredIndex TASK_TEMPLATES_UNIQUE =
            new StoredIndex(TASK_TEMPLATES, "task_templates_unique", List.of("uniqueKey"), Kind.UNIQUE_WHERE_PRESENT);
    public static final StoredIndex TASKS_SPOT =
            new StoredIndex(TASKS, "tasks_spot", List.of("spot"), Kind.UNIQUE_WHERE_PRESENT);
    public static final StoredIndex MESSAGES_SEND = unique(MESSAGES, "messages_send", "channel", "sendKey");
    public static final StoredIndex SCHEDULED_MESSAGES_NAME =
            unique(SCHEDULED_MESSAGES, "scheduled_messages_name", "user", "channel", "name");

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
            plain(GROUPS, "groups_open", "open", "_id"),
            plain(GROUP_MEMBERS, "group_members_active", "group", "leftAt", "user"),
            plain(GROUP_MEMBERS, "group_members_own", "user", "leftAt", "group"),
            unique(GROUP_MEMBERS, "group_members_revision", "group", "revision"),
            unique(GROUP_INVITATIONS, "group_invitations_secret", "secret"),
            plain(GROUP_INVITATIONS, "group_invitations_group", "group", "_id"),
            plain(GROUP_INVITATIONS, "group_invitations_inviter", "group", "inviter"),
            plain(GROUP_ACTIVITY, "group_activity_group", "group", "_id"),
            CHANNELS_UNIQUE,
            plain(CHANNELS, "channels_place", "group", "type", "_id"),
            wherePresent(CHANNELS, "channels_ending", "ending"),
            CHANNEL_MEMBERS_PLACE,
            plain(CHANNEL_MEMBERS, "channel_members_user", "user", "channel"),
            plain(CHANNEL_MEMBERS, "channel_members_role", "channel", "role"),
            unique(CHANNEL_MEMBERS, "channel_members_revision", "channel", "revision"),
            unique(MESSAGES, "messages_position", "channel", "position"),
            unique(MESSAGES, "messages_revision", "channel", "revision"),
            MESSAGES_SEND,
            plain(MESSAGES, "messages_line", "line", "channel", "position", "author", "gone"),
            plain(MESSAGES, "messages_calls", "line", "channel", "calls", "position"),
            wherePresent(MESSAGES, "messages_pinned", "pinnedIn"),
            unique(READ_MARKERS, "read_markers_home", "user", "line", "channel"),
            unique(READ_MARKERS, "read_markers_revision", "user", "revision"),
            plain(READ_MARKERS, "read_markers_followed", "user", "following", "thread"),
            plain(READ_MARKERS, "read_markers_followers", "line", "channel", "following", "user"),
            unique(CHANNEL_PREFERENCES, "channel_preferences_place", "user", "channel"),
            unique(CHANNEL_PREFERENCES, "channel_preferences_revision", "user", "revision"),
            plain(CHANNEL_PREFERENCES, "channel_preferences_starred", "user", "starred"),
            unique(DRAFTS, "drafts_place", "user", "line"),
            unique(DRAFTS, "drafts_revision", "user", "revision"),
            plain(DRAFTS, "drafts_open", "user", "open", "revision"),
            PROJECTS_UNIQUE,
            plain(PROJECTS, "projects_group", "group", "listed", "_id"),
            plain(PROJECTS, "projects_listed", "listed", "_id"),
            wherePresent(PROJECTS, "projects_ending", "ending"),
            PROJECT_MEMBERS_PLACE,
            plain(PROJECT_MEMBERS, "project_members_active", "project", "leftAt", "user"),
            plain(PROJECT_MEMBERS, "project_members_user", "user", "project"),
            plain(PROJECT_MEMBERS, "project_members_role", "project", "role"),
            unique(PROJECT_MEMBERS, "project_members_revision", "project", "revision"),
            SCHEDULED_MESSAGES_NAME,
            unique(SCHEDULED_MESSAGES, "scheduled_messages_revision", "user", "revision"),
            plain(SCHEDULED_MESSAGES, "scheduled_messages_open", "user", "open", "sendAt", "_id"),
            new StoredIndex(JOBS, "jobs_waiting", List.of("waiting"), Kind.UNIQUE_WHERE_PRESENT),
            wherePresent(JOBS, "jobs_next", "next"),
            wherePresent(JOBS, "jobs_ended", "endedAt"),
            plain(JOBS, "jobs_state", "state", "_id"),
            plain(JOBS, "jobs_kind", "kind", "_id"),
            plain(JOBS, "jobs_state_kind", "state", "kind", "_id"),
            TASKS_SPOT,
            plain(TASKS, "tasks_parent", "parent", "deletedAt", "status"),
            unique(TASKS, "tasks_number", "project", "number"),
            unique(TASKS, "tasks_revision", "project", "revision"),
            wherePresent(TASKS, "tasks_source", "source"),
            plain(TASKS, "tasks_by_number", "facets", "order.NUMBER", "_id"),
            plain(TASKS, "tasks_by_change", "facets", "order.CHANGED", "_id"),
            plain(TASKS, "tasks_by_due", "facets", "order.DUE", "_id"),
            plain(TASKS, "tasks_by_priority", "facets", "order.PRIORITY", "_id"),
            plain(TASKS, "tasks_by_status", "facets", "order.STATUS", "_id"),
            plain(TASKS, "tasks_by_completion", "facets", "order.COMPLETED", "_id"),
            plain(TASKS, "tasks_by_title", "facets", "order.TITLE", "_id"),
            plain(TASKS, "tasks_by_said", "said", "order.NUMBER", "_id"),
            plain(TASKS, "tasks_by_value", "values.$**"),
            unique(TASK_TRACES, "task_traces_revision", "project", "revision"),
            plain(TASK_ACTIVITY, "task_activity_task", "task", "_id"),
            unique(SAVED_FILTERS, "saved_filters_revision", "place", "revision"),
            plain(SAVED_FILTERS, "saved_filters_place", "place", "gone", "_id"),
            plain(TASK_FLOW, "task_flow_project", "project", "at", "kind"),
            TASK_TEMPLATES_UNIQUE,
            unique(TASK_TEMPLATES, "task_templates_revision", "project", "revision"),
            plain(TASK_TEMPLATES, "task_templates_project", "project", "gone", "_id"),
            unique(CALENDAR_LINKS, "calendar_links_secret", "secret"),
            plain(CALENDAR_LINKS, "calendar_links_owner", "owner", "_id"),
            plain(TASK_GUESTS, "task_guests_task", "task"),
            plain(TASK_GUESTS, "task_guests_user", "user", "project"),
            plain(PROJECT_NEWS, "project_news_project", "project", "told", "at", "_id"),
            unique(NOTIFICATIONS, "notifications_revision", "user", "revision"),
            plain(NOTIFICATIONS, "notifications_all", "user", "shown", "at", "_id"),
            plain(NOTIFICATIONS, "notifications_type", "user", "shown", "type", "at", "_id"),
            plain(NOTIFICATIONS, "notifications_unread", "user", "unread", "at", "_id"),
            plain(NOTIFICATIONS, "notifications_unread_type", "user", "unread", "type", "at", "_id"),
            plain(NOTIFICATIONS, "notifications_line", "user", "unread", "line", "position"),
            plain(PUSH_SUBSCRIPTIONS, "push_subscriptions_user", "user", "createdAt", "_id"),
            plain(IDEMPOTENCY_KEYS, "idempotency_keys_owner", "owner"),
            plain(IDEMPOTENCY_KEYS, "idempotency_keys_end", "expiresAt"),
            plain(MESSAGES, "messages_keys", StoredIndex.KEYS, "_id"),
            plain(TASKS, "tasks_keys", StoredIndex.KEYS, "_id"),
            plain(PROJECTS, "projects_keys", StoredIndex.KEYS, "_id"),
            plain(CHANNELS, "channels_keys", StoredIndex.KEYS, "_id"),
            plain(USERS, "users_keys", StoredIndex.KEYS, "_id"));

    /** Of an older Hearth: they refuse what may be stored by now. */
    private static final Map<String, String> FORMER = Map.of(READ_MARKERS, "read_markers_place");

    private MongoSchema() {}

    /** All of them; every collection has its index on {@code _id} besides. */
    public static List<StoredIndex> indexes() {
        return INDEXES;
    }

    /**
     * Creates what is not there yet, and takes away what must not be there any more. Does nothing to the rest, and may run on several
     * nodes at once.
     *
     * @throws dev.hearth.domain.shared.Refusal.Unavailable when the server does not answer
     */
    public static void prepare(MongoLink link) {
        FORMER.forEach((collection, index) -> link.told(() -> {
            drop(link.records(collection).collection(), index);
            return index;
        }));
        for (StoredIndex index : INDEXES) {
            link.told(() -> link.records(index.collection()).collection().createIndex(index.fields(), index.options()));
        }
    }

    /** Another node may have dropped it meanwhile; the server says then that there is none. */
    private static void drop(MongoCollection<Document> collection, String index) {
        boolean there = collection.listIndexes().into(new ArrayList<>()).stream()
                .anyMatch(found -> index.equals(found.getString("name")));
        if (there) {
            collection.dropIndex(index);
        }
    }

    private static StoredIndex plain(String collection, String name, String... keys) {
        return new StoredIndex(collection, name, List.of(keys), Kind.PLAIN);
    }

    private static StoredIndex wherePresent(String collection, String name, String key) {
        return new StoredIndex(collection, name, List.of(key), Kind.WHERE_PRESENT);
    }

    private static StoredIndex unique(String collection, String name, String... keys) {
        return new StoredIndex(collection, name, List.of(keys), Kind.UNIQUE);
    }
}
