package dev.hearth.application.work;

import dev.hearth.application.chat.port.Messages;
import dev.hearth.application.identity.Cards;
import dev.hearth.application.identity.UserCards;
import dev.hearth.application.work.port.Tasks;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.work.PostedEvent;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.ProjectNews;
import dev.hearth.domain.work.ProjectNews.Telling;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts a project's news into words: a line for each thing that was done, with who did it, the task's name and its title. */
public final class PostingWords {
    static final int MOST_LINES = 15;
    private static final int MOST_NAMES = 3;

    private final Tasks tasks;
    private final Messages messages;
    private final UserCards cards;

    public PostingWords(Tasks tasks, Messages messages, UserCards cards) {
        this.tasks = tasks;
        this.messages = messages;
        this.cards = cards;
    }

    /** As things are now; empty where nothing is left to tell: what was taken back meanwhile is not told. */
    Optional<MessageText> of(Project project, List<ProjectNews> news) {
        Map<TaskId, Task> known = tasks(news);
        Set<UUID> said = said(news);
        Set<TaskId> made = news.stream()
                .filter(one -> one.event() == PostedEvent.TASK_CREATED)
                .flatMap(one -> one.task().stream())
                .collect(Collectors.toSet());
        List<Telling> tellings = news.stream()
                .filter(one -> one.task().isEmpty() || isThere(one, known, made))
                .filter(one -> one.event() != PostedEvent.TASK_COMMENTED || said.containsAll(one.about()))
                .map(ProjectNews::telling)
                .distinct()
                .toList();
        Cards people = cards.of(people(tellings.stream().limit(MOST_LINES).toList()));
        List<String> lines = tellings.stream()
                .limit(MOST_LINES)
                .map(telling -> line(project, telling, known, people))
                .toList();
        return text(lines, tellings.size() - lines.size());
    }

    private Map<TaskId, Task> tasks(List<ProjectNews> news) {
        Set<TaskId> ids = news.stream().flatMap(one -> one.task().stream()).collect(Collectors.toSet());
        return ids.isEmpty()
                ? Map.of()
                : tasks.among(ids).stream().collect(Collectors.toMap(Task::id, Function.identity()));
    }

    private Set<UUID> said(List<ProjectNews> news) {
        Set<MessageId> comments = news.stream()
                .filter(one -> one.event() == PostedEvent.TASK_COMMENTED)
                .flatMap(one -> one.about().stream())
                .map(MessageId::new)
                .collect(Collectors.toSet());
        return comments.isEmpty()
                ? Set.of()
                : messages.all(comments).stream()
                        .filter(comment -> comment.deleted().isEmpty())
                        .map(Message::id)
                        .map(MessageId::value)
                        .collect(Collectors.toSet());
    }

    /** Of a task that is gone only that is told; and nothing, where nobody has heard of it before. */
    private static boolean isThere(ProjectNews one, Map<TaskId, Task> known, Set<TaskId> made) {
        return one.task()
                .flatMap(id -> Optional.ofNullable(known.get(id)))
                .filter(task -> task.project().equals(one.project()))
                .filter(task -> !task.gone() || (one.event() == PostedEvent.TASK_DELETED && !made.contains(task.id())))
                .isPresent();
    }

    private static Set<UserId> people(Collection<Telling> tellings) {
        return tellings.stream()
                .flatMap(telling -> Stream.concat(
                        Stream.of(telling.by()), telling.people().stream().map(UserId::new)))
                .collect(Collectors.toSet());
    }

    private static Optional<MessageText> text(List<String> lines, int more) {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        if (lines.size() == 1) {
            return Optional.of(new MessageText(lines.getFirst()));
        }
        Stream<String> rest = more > 0 ? Stream.of(more + " more") : Stream.empty();
        return Optional.of(new MessageText(
                Stream.concat(lines.stream(), rest).map(line -> "- " + line).collect(Collectors.joining("\n"))));
    }

    private static String line(Project project, Telling telling, Map<TaskId, Task> known, Cards people) {
        String who = people.of(telling.by()).displayName();
        String what = telling.task()
                .map(id -> known.get(id))
                .map(task -> "%s-%d %s"
                        .formatted(
                                project.card().key(),
                                task.number(),
                                task.details().title()))
                .orElseGet(() -> "the project " + project.card().name());
        return switch (telling.event()) {
            case TASK_CREATED -> who + " created " + what;
            case TASK_DONE -> who + " completed " + what;
            case TASK_REOPENED -> who + " reopened " + what;
            case TASK_ASSIGNED -> who + " assigned " + what + " to " + names(telling, people);
            case TASK_COMMENTED -> who + " commented on " + what;
            case TASK_DELETED -> who + " deleted " + what;
            case TASK_RESTORED, PROJECT_RESTORED -> who + " restored " + what;
            case PROJECT_ARCHIVED -> who + " archived " + what;
        };
    }

    private static String names(Telling telling, Cards people) {
        List<UserId> all = telling.people().stream().map(UserId::new).toList();
        if (all.equals(List.of(telling.by()))) {
            return "themselves";
        }
        String some = all.stream()
                .limit(MOST_NAMES)
                .map(one -> people.of(one).displayName())
                .collect(Collectors.joining(", "));
        return all.size() > MOST_NAMES ? some + " and " + (all.size() - MOST_NAMES) + " more" : some;
    }
}
