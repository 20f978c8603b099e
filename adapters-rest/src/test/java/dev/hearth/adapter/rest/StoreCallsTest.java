package dev.hearth.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.rest.fixture.CountedCalls;
import dev.hearth.adapter.rest.fixture.House;
import dev.hearth.adapter.rest.fixture.Person;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** However long a list is, the stores are asked as often as for a short one. */
@DisplayName("CC-02: no list asks once per row")
final class StoreCallsTest {
    private static final int FEW = 2;
    private static final int MANY = 12;

    /** The project, who one is in it and who is assigned, as they are by then; the transaction, the task and the line of its activity. */
    private static final int MOST_FOR_A_TASK = 6;

    /** The tasks, and how far their parts are. */
    private static final int ASKED_FOR_A_CHANGE = 2;

    /** How often the stores are asked for each list, at most, beside finding out who asks. */
    private static final Map<String, Integer> MOST = Map.ofEntries(
            Map.entry("/api/v1/groups", 1),
            Map.entry("/api/v1/groups/{group}/members", 3),
            Map.entry("/api/v1/channels", 1),
            Map.entry("/api/v1/channels/starred", 1),
            Map.entry("/api/v1/channels/public", 1),
            Map.entry("/api/v1/channels/{channel}/members", 3),
            Map.entry("/api/v1/channels/{channel}/presence", 3),
            Map.entry("/api/v1/channels/{channel}/messages", 4),
            Map.entry("/api/v1/channels/{channel}/pins", 4),
            Map.entry("/api/v1/channels/{channel}/unread", 5),
            Map.entry("/api/v1/messages/{root}/thread", 5),
            Map.entry("/api/v1/messages/{root}/unread", 6),
            Map.entry("/api/v1/messages/{root}/around", 6),
            Map.entry("/api/v1/messages/{root}/versions", 3),
            Map.entry("/api/v1/projects", 1),
            Map.entry("/api/v1/projects/open", 1),
            Map.entry("/api/v1/projects/{project}/members", 4),
            Map.entry("/api/v1/tasks", 3),
            Map.entry("/api/v1/tasks?projectId={project}", 4),
            Map.entry("/api/v1/projects/{project}/board", 8),
            Map.entry("/api/v1/unread", 2),
            Map.entry("/api/v1/threads", 2),
            Map.entry("/api/v1/scheduled", 1),
            Map.entry("/api/v1/notifications", 5),
            Map.entry("/api/v1/drafts", 1));

    private final CountedCalls counted = new CountedCalls();
    private final House house = House.behind(counted);
    private int projects;
    private int turn;
    private final Person owner = house.newcomer();
    private final String group = owner.group("many");
    private final String channel = owner.privateChannel("many");
    private final String project = owner.post("/api/v1/projects", plan("FIRST")).id();
    private final String root = owner.says(channel, "the first").id();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void CC_02_every_list_asks_the_stores_as_often_for_many_rows_as_for_few() {
        grow(FEW);
        Map<String, Integer> few = asked();
        grow(MANY);
        assertThat(asked()).isEqualTo(few);
        few.forEach((list, calls) -> assertThat(calls).as(list).isLessThanOrEqualTo(MOST.get(list)));
    }

    /** Beside finding out who asks, the tasks are read once; for each it is found out what one may do, and it is written. */
    @Test
    void TM_05_AZ_5_a_change_of_many_tasks_asks_once_for_the_tasks_and_anew_for_the_rights() {
        int few = changed(FEW);
        assertThat(changed(MANY) - few).isLessThanOrEqualTo((MANY - FEW) * MOST_FOR_A_TASK);
        assertThat(few - FEW * MOST_FOR_A_TASK).isLessThanOrEqualTo(ASKED_FOR_A_CHANGE);
    }

    private int changed(int tasks) {
        String ids = Stream.generate(() -> '"' + plannedTask(project) + '"')
                .limit(tasks)
                .collect(Collectors.joining(","));
        return twice(() -> {
            String priority = turn++ % 2 == 0 ? "high" : "low";
            String body = "{\"taskIds\":[%s],\"priority\":\"%s\",\"addAssigneeIds\":[\"%s\"]}"
                    .formatted(ids, priority, owner.id());
            owner.post("/api/v1/tasks/changes", body).expect(200);
        });
    }

    /** The lesser of two goes: now and then it is found out anew who asks. */
    private int twice(Runnable work) {
        return Math.min(counted.during(work), counted.during(work));
    }

    private Map<String, Integer> asked() {
        Map<String, Integer> calls = new TreeMap<>();
        MOST.keySet().forEach(list -> {
            String path = list.replace("{group}", group)
                    .replace("{channel}", channel)
                    .replace("{root}", root)
                    .replace("{project}", project);
            calls.put(list, twice(() -> owner.get(path).expect(200)));
        });
        return calls;
    }

    /** Makes every list longer by so many rows, by different people. */
    private void grow(int rows) {
        for (int i = 0; i < rows; i++) {
            Person guest = house.newcomer();
            String user = "{\"userId\":\"%s\"}".formatted(guest.id());
            owner.post("/api/v1/groups/" + group + "/members", user).expect(200);
            owner.post("/api/v1/channels/" + channel + "/members", user).expect(200);
            owner.post("/api/v1/projects/" + project + "/members", user).expect(200);
            plannedTask(owner.post("/api/v1/projects", plan("P" + ++projects)).id());
            plannedTask(project);
            owner.group("of " + guest.username());
            talk(guest);
            ownPlaces(guest);
            guest.post(
                            "/api/v1/tasks",
                            "{\"projectId\":\"%s\",\"title\":\"t\",\"assigneeIds\":[\"%s\"]}"
                                    .formatted(project, owner.id()))
                    .expect(201);
            house.hearth().jobs().runAll();
            owner.patch("/api/v1/messages/" + root, "{\"text\":\"said by %s\"}".formatted(guest.username()));
        }
    }

    private static String plan(String key) {
        return "{\"key\":\"%s\",\"name\":\"plans\",\"visibility\":\"public\"}".formatted(key);
    }

    private String plannedTask(String place) {
        return owner.post(
                        "/api/v1/tasks",
                        "{\"projectId\":\"%s\",\"title\":\"t\",\"assigneeIds\":[\"%s\"]}".formatted(place, owner.id()))
                .id();
    }

    private void talk(Person guest) {
        String said = guest.says(channel, "hello @" + owner.username()).id();
        answer(guest, channel, root);
        guest.put("/api/v1/messages/" + said + "/pin").expect(200);
        owner.put("/api/v1/messages/" + said + "/follow").expect(200);
        answer(guest, channel, said);
    }

    private void ownPlaces(Person guest) {
        String open = owner.publicChannel("of " + guest.username());
        owner.put("/api/v1/channels/" + open + "/star").expect(200);
        owner.put("/api/v1/channels/" + open + "/draft", "{\"text\":\"begun\"}").expect(200);
        owner.schedules(open, "later").expect(201);
    }

    private static void answer(Person guest, String channel, String root) {
        guest.post(
                        "/api/v1/channels/" + channel + "/messages",
                        "{\"text\":\"an answer\",\"parentMessageId\":\"%s\"}".formatted(root))
                .expect(201);
    }
}
