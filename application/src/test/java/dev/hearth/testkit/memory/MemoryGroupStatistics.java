package dev.hearth.testkit.memory;

import dev.hearth.application.group.port.GroupStatistics;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.group.ActiveDay;
import dev.hearth.domain.group.GroupId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class MemoryGroupStatistics implements GroupStatistics {
    private final MemoryStore store;
    private final MemoryChannels channels;

    MemoryGroupStatistics(MemoryStore store, MemoryChannels channels) {
        this.store = store;
        this.channels = channels;
    }

    @Override
    public long channels(GroupId group) {
        return store.locked(() -> channels.openIn(group).size());
    }

    @Override
    public long messages(GroupId group) {
        return store.locked(() -> written(group).count());
    }

    @Override
    public List<ActiveDay> since(GroupId group, LocalDate first) {
        return store.locked(() -> written(group)
                .filter(message -> !day(message).isBefore(first))
                .collect(Collectors.groupingBy(MemoryGroupStatistics::day, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(day -> new ActiveDay(day.getKey(), day.getValue().size(), authors(day.getValue())))
                .toList());
    }

    private static long authors(List<Message> messages) {
        return messages.stream().map(Message::author).distinct().count();
    }

    private static LocalDate day(Message message) {
        return LocalDate.ofInstant(message.origin().createdAt(), ZoneOffset.UTC);
    }

    private Stream<Message> written(GroupId group) {
        return channels.openIn(group).stream()
                .map(Channel::scope)
                .flatMap(scope -> store.history(scope).values().stream())
                .filter(Message.class::isInstance)
                .map(Message.class::cast);
    }
}
