package dev.hearth.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.rest.fixture.Answer;
import dev.hearth.adapter.rest.fixture.Everything;
import dev.hearth.adapter.rest.fixture.House;
import dev.hearth.adapter.rest.fixture.Person;
import dev.hearth.adapter.rest.fixture.Refused;
import dev.hearth.adapter.rest.fixture.SharedHouse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists that are read in parts. */
@ExtendWith(SharedHouse.class)
final class PagingTest {
    private final House house;
    private final Everything all;
    private final Person person;
    private final List<String> lists;

    PagingTest(House house) {
        this.house = house;
        this.all = Everything.in(house);
        this.person = all.person();
        this.lists = List.of(
                "/api/v1/groups",
                "/api/v1/channels",
                "/api/v1/groups/" + all.group() + "/members",
                "/api/v1/channels/" + all.channel() + "/members",
                "/api/v1/channels/" + all.channel() + "/messages",
                "/api/v1/channels/" + all.channel() + "/pins",
                "/api/v1/channels/starred",
                "/api/v1/channels/public?groupId=" + all.group(),
                "/api/v1/messages/" + all.message() + "/thread",
                "/api/v1/projects",
                "/api/v1/projects/open?groupId=" + all.group(),
                "/api/v1/projects/" + all.project() + "/members",
                "/api/v1/tasks",
                "/api/v1/tasks?projectId=" + all.project() + "&sort=title&text=task",
                "/api/v1/tasks/" + all.task() + "/activity",
                "/api/v1/unread",
                "/api/v1/threads",
                "/api/v1/drafts",
                "/api/v1/scheduled",
                "/api/v1/notifications",
                "/api/v1/notifications?type=mention&unread=true");
    }

    /** Makes every list at least three long. */
    private void fill() {
        Stream.of("a", "b", "c").forEach(name -> {
            person.group(name + " of " + person.username());
            String channel = person.privateChannel(name);
            person.put("/api/v1/channels/" + channel + "/star").expect(200);
            person.put("/api/v1/channels/" + channel + "/draft", "{\"text\":\"begun\"}")
                    .expect(200);
            person.post("/api/v1/channels", "{\"name\":\"%s\",\"groupId\":\"%s\"}".formatted(name, all.group()))
                    .expect(201);
            person.schedules(channel, name).expect(201);
            talk(name);
            begin(name);
            plan(name);
            String body = "{\"userId\":\"%s\"}".formatted(house.newcomer().id());
            person.post("/api/v1/groups/" + all.group() + "/members", body).expect(200);
            person.post("/api/v1/channels/" + all.channel() + "/members", body).expect(200);
            person.post("/api/v1/projects/" + all.project() + "/members", body).expect(200);
            call();
        });
    }

    private void call() {
        Person caller = house.newcomer();
        person.post("/api/v1/channels/" + all.channel() + "/members", "{\"userId\":\"%s\"}".formatted(caller.id()))
                .expect(200);
        caller.says(all.channel(), "Hello @" + person.username()).expect(201);
        house.hearth().jobs().runAll();
    }

    private void begin(String name) {
        person.post(
                        "/api/v1/projects",
                        "{\"key\":\"K%s\",\"name\":\"%s\",\"groupId\":\"%s\"}"
                                .formatted(name.toUpperCase(Locale.ROOT), name, all.group()))
                .expect(201);
    }

    private void plan(String name) {
        person.post(
                        "/api/v1/tasks",
                        "{\"projectId\":\"%s\",\"title\":\"task %s\",\"assigneeIds\":[\"%s\"]}"
                                .formatted(all.project(), name, person.id()))
                .expect(201);
        person.patch("/api/v1/tasks/" + all.task(), "{\"title\":\"all %s\"}".formatted(name))
                .expect(200);
    }

    private void talk(String text) {
        String said = person.says(all.channel(), text).id();
        person.put("/api/v1/messages/" + said + "/pin").expect(200);
        Stream.of(all.message(), said)
                .map(root -> "{\"text\":\"%s\",\"parentMessageId\":\"%s\"}".formatted(text, root))
                .forEach(answer -> person.post("/api/v1/channels/" + all.channel() + "/messages", answer)
                        .expect(201));
    }

    private static String asking(String list) {
        return list + (list.contains("?") ? "&" : "?");
    }

    @Test
    void every_list_is_read_whole_in_parts() {
        fill();
        for (String list : lists) {
            List<String> parts = new ArrayList<>();
            String cursor = "";
            do {
                Answer page = person.get(asking(list) + "limit=1" + cursor);
                page.data().forEach(item -> parts.add(item.toString()));
                cursor = page.next().isEmpty() ? "" : "&cursor=" + page.next();
            } while (!cursor.isEmpty() && parts.size() < 20);
            List<String> whole = new ArrayList<>();
            person.get(list).data().forEach(item -> whole.add(item.toString()));
            assertThat(parts).as(list).hasSizeGreaterThanOrEqualTo(3).isEqualTo(whole);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "abc", "", "1.0", "01", "+1", "1e1", "9999999999", "%31%00", "%D9%A1"})
    void IN_5_a_limit_that_is_no_count_is_refused(String limit) {
        lists.forEach(list -> Refused.invalid(person.get(asking(list) + "limit=" + limit), "limit"));
    }

    @Test
    void IN_5_a_limit_above_the_cap_gets_as_many_as_the_cap() {
        IntStream.rangeClosed(1, 205)
                .forEach(i -> person.says(all.channel(), "m" + i).expect(201));
        Answer answer = person.get("/api/v1/channels/" + all.channel() + "/messages?limit=999999999");
        assertThat(answer.data()).hasSize(200);
        assertThat(answer.next()).isNotEmpty();
    }

    @Test
    void IN_5_a_cursor_or_limit_given_twice_is_refused() {
        fill();
        for (String list : lists) {
            String cursor = person.get(asking(list) + "limit=1").next();
            Refused.invalid(person.get(asking(list) + "cursor=" + cursor + "&cursor=" + cursor), "cursor");
            Refused.invalid(person.get(asking(list) + "limit=1&limit=2"), "limit");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAA", "AAAAAAAAAAAAAAAAAAAAAA", "%00", "!", "a+b", "1", "null"})
    void IN_5_what_was_never_a_cursor_is_refused(String cursor) {
        lists.forEach(list -> Refused.invalid(person.get(asking(list) + "cursor=" + cursor), "cursor"));
    }

    @Test
    void IN_5_a_cursor_with_any_letter_changed_is_refused() {
        fill();
        for (String list : lists) {
            String cursor = person.get(asking(list) + "limit=1").next();
            for (int at = 0; at < cursor.length(); at++) {
                char other = cursor.charAt(at) == 'A' ? 'B' : 'A';
                String changed = cursor.substring(0, at) + other + cursor.substring(at + 1);
                Refused.invalid(person.get(asking(list) + "cursor=" + changed), "cursor");
            }
            Refused.invalid(person.get(asking(list) + "cursor=" + cursor + "A"), "cursor");
            Refused.invalid(person.get(asking(list) + "cursor=" + cursor + "="), "cursor");
        }
    }

    @Test
    void IN_5_a_cursor_belongs_to_its_list() {
        fill();
        for (String given : lists) {
            String cursor = person.get(asking(given) + "limit=1").next();
            for (String used : lists) {
                if (!used.equals(given)) {
                    Refused.invalid(person.get(asking(used) + "cursor=" + cursor), "cursor");
                }
            }
        }
    }

    @Test
    void IN_5_a_cursor_belongs_to_its_reader() {
        fill();
        Person friend = house.newcomer();
        String body = "{\"userId\":\"%s\"}".formatted(friend.id());
        person.post("/api/v1/groups/" + all.group() + "/members", body).expect(200);
        person.post("/api/v1/channels/" + all.channel() + "/members", body).expect(200);
        person.post("/api/v1/projects/" + all.project() + "/members", body).expect(200);
        for (String list : lists) {
            String cursor = person.get(asking(list) + "limit=1").next();
            Refused.invalid(friend.get(asking(list) + "cursor=" + cursor), "cursor");
        }
    }
}
