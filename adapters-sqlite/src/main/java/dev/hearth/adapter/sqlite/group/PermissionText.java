package dev.hearth.adapter.sqlite.group;

import dev.hearth.domain.group.GroupPermission;
import dev.hearth.domain.group.GroupRole;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Permissions in one column, so that a new one needs no new column: {@code A B} or {@code A=ROLE B=ROLE}. */
final class PermissionText {
    private PermissionText() {}

    static String of(Set<GroupPermission> some) {
        return some.stream().map(Enum::name).collect(Collectors.joining(" "));
    }

    static Set<GroupPermission> some(String text) {
        return words(text).map(GroupPermission::valueOf).collect(Collectors.toSet());
    }

    static String of(Map<GroupPermission, GroupRole> least) {
        return least.entrySet().stream()
                .map(entry -> entry.getKey().name() + "=" + entry.getValue().name())
                .collect(Collectors.joining(" "));
    }

    static Map<GroupPermission, GroupRole> least(String text) {
        return words(text)
                .map(word -> word.split("=", 2))
                .collect(
                        Collectors.toMap(pair -> GroupPermission.valueOf(pair[0]), pair -> GroupRole.valueOf(pair[1])));
    }

    private static Stream<String> words(String text) {
        return text.isEmpty() ? Stream.empty() : Stream.of(text.split(" "));
    }
}
