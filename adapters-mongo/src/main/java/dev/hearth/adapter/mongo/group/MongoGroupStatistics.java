package dev.hearth.adapter.mongo.group;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import dev.hearth.adapter.mongo.store.Documents;
import dev.hearth.adapter.mongo.store.MongoLink;
import dev.hearth.adapter.mongo.store.MongoSchema;
import dev.hearth.adapter.mongo.store.Records;
import dev.hearth.application.group.port.GroupStatistics;
import dev.hearth.domain.chat.ChannelType;
import dev.hearth.domain.group.ActiveDay;
import dev.hearth.domain.group.GroupId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;

/** Numbers about groups, from the documents of channels and messages. */
public final class MongoGroupStatistics implements GroupStatistics {
    private final Records channels;
    private final MessageDays days;
    private final MessageTallies tallies;

    public MongoGroupStatistics(MongoLink link) {
        this.channels = link.records(MongoSchema.CHANNELS);
        this.days = new MessageDays(link.records(MongoSchema.MESSAGES));
        this.tallies =
                new MessageTallies(link.records(MongoSchema.MESSAGES), link.records(MongoSchema.MESSAGE_TALLIES));
    }

    @Override
    public long channels(GroupId group) {
        return channels.count(openIn(group));
    }

    private static Bson openIn(GroupId group) {
        return and(eq("group", group.value()), eq("type", ChannelType.PUBLIC.name()), exists("deletedAt", false));
    }

    private List<UUID> open(GroupId group) {
        return channels.parts(openIn(group), ascending("_id"), Integer.MAX_VALUE, include("_id")).stream()
                .map(found -> Documents.id(found, "_id"))
                .toList();
    }

    @Override
    public long messages(GroupId group) {
        return open(group).stream().mapToLong(tallies::messages).sum();
    }

    @Override
    public List<ActiveDay> since(GroupId group, LocalDate first) {
        Map<LocalDate, List<AuthorDay>> byDay = open(group).stream()
                .flatMap(channel -> days.since(channel, first).stream())
                .collect(Collectors.groupingBy(AuthorDay::day, TreeMap::new, Collectors.toList()));
        return byDay.entrySet().stream()
                .map(day -> AuthorDay.together(day.getKey(), day.getValue()))
                .toList();
    }
}
