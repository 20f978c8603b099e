package dev.hearth.adapter.sqlite.chat;

import static java.util.stream.Collectors.joining;

import dev.hearth.domain.identity.UserId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** People as one text: their ids with commas between. */
final class PeopleText {
    private PeopleText() {}

    static String written(Collection<UserId> people) {
        return people.stream().map(UserId::toString).collect(joining(","));
    }

    static List<UserId> read(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(id -> new UserId(UUID.fromString(id)))
                .toList();
    }
}
