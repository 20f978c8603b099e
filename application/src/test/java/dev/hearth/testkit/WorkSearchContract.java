package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.search.port.SearchIndex;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.Mentions;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageBody;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessageOrigin;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.group.Group;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.search.CommentQuery;
import dev.hearth.domain.search.ProjectQuery;
import dev.hearth.domain.search.SearchQuery;
import dev.hearth.domain.search.TaskQuery;
import dev.hearth.domain.search.Written;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectVisibility;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskStatus;
import dev.hearth.domain.work.TaskTitle;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The laws of {@link SearchIndex} about tasks, projects and comments. */
public interface WorkSearchContract extends StoresUnderTest {
    @Test
    default void aTaskIsFoundByItsTitleAndDescriptionAsTheyAreNow() {
        GivenTasks given = GivenTasks.in(stores());
        User ada = given.projects().storedPerson("ada");
        Project home = given.projects().storedProject("HOME", ada);
        Task task = given.storedTask(home, ada, "Water the plants");
        given.storedTask(home, ada, "Feed the cat");
        assertThat(tasks("plant", home)).containsExactly(task);
        Task described = given.changed(task, details -> details.describedAs("The **ficus** first"));
        assertThat(tasks("ficus water", home)).containsExactly(described);
        Task renamed = given.changed(task, details -> details.with(new TaskTitle("Sell the flowers")));
        assertThat(tasks("plant", home)).isEmpty();
        assertThat(tasks("ficus flowers", home)).containsExactly(renamed);
        Task done = stores().tasks()
                .change(task.id(), now -> now.in(TaskStatus.DONE, given.clock().instant()))
                .orElseThrow();
        assertThat(tasks("flowers", home)).containsExactly(done);
    }

    @Test
    default void aDeletedTaskIsNotFoundUntilItIsBack() {
        GivenTasks given = GivenTasks.in(stores());
        User ada = given.projects().storedPerson("ada");
        Project home = given.projects().storedProject("HOME", ada);
        Task filed = given.storedTask(home, ada, "Water the plants");
        assertThat(tasks("plants", home)).containsExactly(filed);
        given.deleted(filed);
        given.deleted(given.storedTask(home, ada, "Water the plants again"));
        assertThat(tasks("plants", home)).isEmpty();
        Task back = stores().tasks()
                .change(filed.id(), task -> task.restored(given.clock().instant()))
                .orElseThrow();
        assertThat(tasks("plants", home)).containsExactly(back);
    }

    @Test
    default void tasksAreAnsweredOnlyFromTheProjectsAskedForNewestFirstOverPages() {
        GivenTasks given = GivenTasks.in(stores());
        User ada = given.projects().storedPerson("ada");
        Project home = given.projects().storedProject("HOME", ada);
        Project work = given.projects().storedProject("WORK", ada);
        List<Task> ours = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            ours.addFirst(given.storedTask(home, ada, "the word " + i));
            given.storedTask(work, ada, "the word " + i);
        }
        for (int limit : new int[] {1, 5, 12, 50}) {
            assertThat(Page.all(next -> stores().searchIndex().tasks(query("word", Written.ANYHOW, home), next, limit)))
                    .containsExactlyElementsOf(ours);
        }
        assertThat(tasks("word", home, work)).hasSize(24);
        assertThat(tasks("word")).isEmpty();
    }

    @Test
    default void whoMadeATaskAndWhenFilterWithWordsAndWithout() {
        GivenTasks given = GivenTasks.in(stores());
        User ada = given.projects().storedPerson("ada");
        User grace = given.projects().storedPerson("grace");
        Project home = given.projects().storedProject("HOME", ada);
        Project work = given.projects().storedProject("WORK", ada);
        Task early = given.storedTask(home, ada, "a word");
        given.clock().move(Duration.ofDays(2));
        Task late = given.storedTask(home, ada, "a word");
        Task hers = given.storedTask(home, grace, "her word");
        given.storedTask(work, grace, "her word");
        Written byGrace = new Written(Set.of(grace.id()), Optional.empty(), Optional.empty());
        assertThat(found(query("word", byGrace, home))).containsExactly(hers);
        assertThat(found(query("from:grace", byGrace, home))).containsExactly(hers);
        Optional<Instant> noon = Optional.of(early.life().createdAt().plus(Duration.ofDays(1)));
        assertThat(found(query("word", new Written(Set.of(), noon, Optional.empty()), home)))
                .containsExactly(hers, late);
        assertThat(found(query("in:home", new Written(Set.of(), Optional.empty(), noon), home)))
                .containsExactly(early);
    }

    private List<Task> tasks(String text, Project... projects) {
        return found(query(text, Written.ANYHOW, projects));
    }

    private List<Task> found(TaskQuery query) {
        return stores().searchIndex().tasks(query, Optional.empty(), 50).items();
    }

    private static TaskQuery query(String text, Written written, Project... projects) {
        return new TaskQuery(SearchQuery.read(text).words(), ids(projects), written);
    }

    private static Set<ProjectId> ids(Project... projects) {
        return Stream.of(projects).map(Project::id).collect(Collectors.toSet());
    }

    @Test
    default void projectsAreFoundByWhatTheySayOfThemselvesWhereOneMayKnowOfThem() {
        GivenProjects given = GivenProjects.in(stores());
        User ada = given.storedPerson("ada");
        Group house = given.storedGroup("house", ada);
        Project own = given.storedProject("HOME", ada);
        Project secret = given.storedProject(house, ProjectVisibility.PRIVATE, "HOMEA", ada);
        Project ours = given.storedProject(house, ProjectVisibility.GROUP, "HOMEB", ada);
        Project open = given.storedProject(house, ProjectVisibility.PUBLIC, "HOMEC", ada);
        assertThat(projects("home", Set.of(), Set.of())).containsExactly(open);
        assertThat(projects("home", Set.of(), Set.of(house))).containsExactly(open, ours);
        assertThat(projects("home", Set.of(own, secret), Set.of())).containsExactly(open, secret, own);
        Project renamed = stores().projects()
                .change(own.id(), now -> now.with(GivenProjects.card("HOME", "Harvest", "of apples")))
                .orElseThrow();
        assertThat(projects("harvest apple", Set.of(renamed), Set.of())).containsExactly(renamed);
        given.deleted(renamed);
        assertThat(projects("harvest", Set.of(renamed), Set.of())).isEmpty();
    }

    private List<Project> projects(String words, Set<Project> joined, Set<Group> groups) {
        ProjectQuery query = new ProjectQuery(
                SearchQuery.words(words),
                joined.stream().map(Project::id).collect(Collectors.toSet()),
                groups.stream().map(Group::id).collect(Collectors.toSet()));
        return stores().searchIndex().projects(query, Optional.empty(), 10).items();
    }

    @Test
    default void commentsAreFoundInTheirProjectsAndNeverAmongMessages() {
        GivenTasks given = GivenTasks.in(stores());
        User ada = given.projects().storedPerson("ada");
        Task home = given.storedTask(given.projects().storedProject("HOME", ada), ada, "Water the plants");
        Task work = given.storedTask(given.projects().storedProject("WORK", ada), ada, "Water the plants");
        SearchRoom room = new SearchRoom(
                stores(), Given.in(stores()), ada, Given.in(stores()).storedChannel("talk", ada));
        Message here = comment(given, home, ada, "which ones?");
        Message there = comment(given, work, ada, "which ones?");
        Message said = room.says("which ones?");
        assertThat(comments("ones", ada.id(), home.project())).containsExactly(here);
        assertThat(comments("which", ada.id(), home.project(), work.project())).containsExactly(there, here);
        assertThat(comments("from:ada", ada.id(), home.project())).containsExactly(here);
        assertThat(comments("ones")).isEmpty();
        assertThat(room.finds("which")).containsExactly(said);
        Message edited = Given.in(stores()).edited(here, "all of them?");
        assertThat(comments("ones", ada.id(), home.project())).isEmpty();
        assertThat(comments("them", ada.id(), home.project())).containsExactly(edited);
        Given.in(stores()).deleted(edited);
        assertThat(comments("them", ada.id(), home.project())).isEmpty();
    }

    @Test
    default void whatGoesToAnotherProjectIsFoundThere() {
        GivenTasks given = GivenTasks.in(stores());
        User ada = given.projects().storedPerson("ada");
        Project home = given.projects().storedProject("HOME", ada);
        Project work = given.projects().storedProject("WORK", ada);
        Task filed = given.storedTask(home, ada, "Water the plants");
        Message comment = comment(given, filed, ada, "which ones?");
        Message gone = comment(given, filed, ada, "the ones outside");
        assertThat(tasks("plants", home)).containsExactly(filed);
        assertThat(comments("ones", ada.id(), home.id())).containsExactly(gone, comment);
        Given.in(stores()).deleted(gone);
        Task moved = stores().transactions().run(() -> {
            stores().messages().move(about(filed), work.scope(), 9);
            return stores().taskTransfers()
                    .transfer(
                            filed.id(),
                            task -> task.transferred(
                                    work.id(),
                                    task.details(),
                                    task.ties(),
                                    List.of(),
                                    given.clock().instant()))
                    .orElseThrow()
                    .task();
        });
        assertThat(tasks("plants", home)).isEmpty();
        assertThat(tasks("plants", work)).containsExactly(moved);
        assertThat(comments("ones", ada.id(), home.id())).isEmpty();
        assertThat(comments("ones", ada.id(), work.id()))
                .extracting(Message::id)
                .containsExactly(comment.id());
        assertThat(comments("from:ada", ada.id(), work.id())).hasSize(1);
    }

    private static Conversation.About about(Task task) {
        return new Conversation.About(task.scope(), task.id().value());
    }

    private Message comment(GivenTasks given, Task task, User author, String text) {
        MessageOrigin origin = new MessageOrigin(
                new MessageId(given.ids().next()),
                new Conversation.About(task.scope(), task.id().value()),
                author.id(),
                Optional.empty(),
                Optional.empty(),
                given.clock().instant());
        return stores().messages()
                .append(Message.written(origin, MessageBody.of(new MessageText(text), Mentions.NONE)));
    }

    private List<Message> comments(String text, UserId author, ProjectId... projects) {
        Written written = new Written(Set.of(author), Optional.empty(), Optional.empty());
        CommentQuery query = new CommentQuery(SearchQuery.read(text).words(), Set.of(projects), written, Set.of());
        return stores().searchIndex().comments(query, Optional.empty(), 10).items();
    }

    private List<Message> comments(String text) {
        CommentQuery query = new CommentQuery(SearchQuery.read(text).words(), Set.of(), Written.ANYHOW, Set.of());
        return stores().searchIndex().comments(query, Optional.empty(), 10).items();
    }
}
