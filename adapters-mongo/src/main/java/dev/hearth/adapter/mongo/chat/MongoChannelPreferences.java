package dev.hearth.adapter.mongo.chat;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import dev.hearth.adapter.mongo.event.ChangeSource;
import dev.hearth.adapter.mongo.event.Changeable;
import dev.hearth.adapter.mongo.event.RevisedWrites;
import dev.hearth.adapter.mongo.store.MongoLink;
import dev.hearth.adapter.mongo.store.MongoSchema;
import dev.hearth.adapter.mongo.store.Records;
import dev.hearth.application.chat.port.ChannelPreferences;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelPreference;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.UserId;
import java.util.function.UnaryOperator;
import org.bson.conversions.Bson;

/** People's wishes about channels in the collection {@code channel_preferences}. */
public final class MongoChannelPreferences implements ChannelPreferences {
    private final Records preferences;
    private final RevisedWrites writes;
    private final Changeable<ChannelPreference> kind;

    public MongoChannelPreferences(MongoLink link, RevisedWrites writes) {
        this.preferences = link.records(MongoSchema.CHANNEL_PREFERENCES);
        this.writes = writes;
        this.kind = Changeable.whole(
                preferences,
                PreferenceDocuments::preference,
                PreferenceDocuments::write,
                ChannelPreference::storedAt,
                PreferenceDocuments::update);
    }

    public ChangeSource changes() {
        return new ChangeSource(Scope.Kind.USER, preferences, PersonalDocuments.USER, PreferenceDocuments::preference);
    }

    @Override
    public ChannelPreference change(UserId user, ChannelId channel, UnaryOperator<ChannelPreference> change) {
        Bson place = and(eq(PersonalDocuments.USER, user.value()), eq(Lines.HOME, channel.value()));
        return writes.changeOrBegin(kind, place, ChannelPreference.none(user, channel), change);
    }

    @Override
    public void removeAll(UserId user) {
        preferences.removeAll(eq(PersonalDocuments.USER, user.value()));
    }
}
