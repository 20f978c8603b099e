package dev.hearth.domain.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.domain.chat.MessageText;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NamedTasksTest {
    private static final String ID = "0190a1b2-0000-7000-8000-00000000002a";

    @Test
    void tasksAreNamedByTheirKeysAndByLinks() {
        assertThat(in("See HOME-42, (A1-7) and **OPS-1**.")).containsExactly("HOME-42", "A1-7", "OPS-1");
        assertThat(in("https://hearth.example/tasks/" + ID + " and /tasks/HOME-42?x=1"))
                .containsExactly(ID, "HOME-42");
        assertThat(in("HOME-42 or HOME-42 or /tasks/" + ID.toUpperCase(Locale.ROOT) + "."))
                .containsExactly("HOME-42", ID);
    }

    @Test
    void whatOnlyLooksLikeANameIsNone() {
        assertThat(in("home-42 H-1 HOME-0 HOME-042 XHOME-4x a/HOME-42 HOME-42-B mail@HOME-42 UTF-8bit"))
                .isEmpty();
        assertThat(in("`HOME-1` and ```\nHOME-2\n```")).isEmpty();
        assertThat(in(ID)).isEmpty();
    }

    @Test
    void thereIsAnEndToThem() {
        String many = IntStream.rangeClosed(1, 30).mapToObj(n -> "HOME-" + n).collect(Collectors.joining(" "));
        assertThat(in(many)).hasSize(NamedTasks.MOST).startsWith("HOME-1").endsWith("HOME-10");
    }

    private static List<String> in(String text) {
        return NamedTasks.in(new MessageText(text)).stream()
                .map(name -> switch (name) {
                    case TaskName.ById named -> named.id().toString();
                    case TaskName.ByKey named -> named.key() + "-" + named.number();
                })
                .toList();
    }
}
