package dev.hearth.application.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.chat.CreateChannel;
import dev.hearth.application.chat.MessageView;
import dev.hearth.application.chat.SendMessage;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelName;
import dev.hearth.domain.chat.ChannelType;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectRole;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskName;
import dev.hearth.domain.work.TaskTitle;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** HX-03: Ada and Grace talk in a channel; Ada and Alan work in a project. */
class TaskFromMessageTest {
    private final Workshop shop = new Workshop();
    private final ChannelId kitchen = channel();
    private final ProjectId home = shop.mine(shop.ada, "HOME");
    private final MessageId said = says("\n  We need milk \nand bread");

    TaskFromMessageTest() {
        shop.hearth().addChannelMember().run(shop.ada, kitchen, shop.grace.user());
        shop.letIn(shop.ada, home, shop.alan, ProjectRole.MEMBER);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void HX_03_a_task_is_made_from_what_was_said_and_each_is_found_from_the_other() {
        TaskView task = made(shop.ada, Optional.empty());
        assertThat(task.title()).isEqualTo("We need milk");
        assertThat(task.description()).isEmpty();
        assertThat(task.fromMessage()).isTrue();
        assertThat(message(shop.ada, task).text()).contains("\n  We need milk \nand bread");
        assertThat(shop.hearth().tasks().listMessageTasks().run(shop.ada, said))
                .singleElement()
                .satisfies(card -> {
                    assertThat(card.id()).isEqualTo(task.id());
                    assertThat(card.name()).isEqualTo("HOME-1");
                    assertThat(card.status()).isEqualTo("todo");
                });
        assertThat(made(shop.ada, Optional.of("Buy milk")).title()).isEqualTo("Buy milk");
        assertThat(shop.hearth().tasks().listMessageTasks().run(shop.ada, said))
                .extracting(TaskCardView::title)
                .containsExactly("We need milk", "Buy milk");
    }

    @Test
    void AZ_7_each_end_is_shown_only_to_who_may_see_it() {
        TaskView task = made(shop.ada, Optional.empty());
        assertThat(shop.hearth().tasks().listMessageTasks().run(shop.grace, said))
                .isEmpty();
        assertThatThrownBy(() -> message(shop.alan, task)).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> shop.hearth().tasks().listMessageTasks().run(shop.alan, said))
                .isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> message(shop.grace, task)).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> made(shop.grace, Optional.empty())).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> made(shop.alan, Optional.empty())).isInstanceOf(Refusal.NotFound.class);
        shop.letIn(shop.ada, home, shop.grace, ProjectRole.VIEWER);
        assertThat(shop.hearth().tasks().listMessageTasks().run(shop.grace, said))
                .hasSize(1);
        assertThatThrownBy(() -> made(shop.grace, Optional.empty())).isInstanceOf(Refusal.Forbidden.class);
    }

    @Test
    void whatIsDeletedIsShownAtTheOtherEndNoMore() {
        TaskView task = made(shop.ada, Optional.empty());
        TaskName name = TaskName.of(TaskId.parse(task.id()));
        shop.hearth().tasks().deleteTask().run(shop.ada, name);
        assertThat(shop.hearth().tasks().listMessageTasks().run(shop.ada, said)).isEmpty();
        shop.hearth().tasks().restoreTask().run(shop.ada, name);
        assertThat(shop.hearth().tasks().listMessageTasks().run(shop.ada, said)).hasSize(1);
        shop.hearth().chat().deleteMessage().run(shop.ada, said);
        assertThat(message(shop.ada, task).text()).isEmpty();
        assertThat(message(shop.ada, task).deletedAt()).isPresent();
        assertThatThrownBy(() -> made(shop.ada, Optional.empty())).isInstanceOf(Refusal.Conflict.class);
        shop.hearth().chat().deleteChannel().run(shop.ada, kitchen);
        assertThatThrownBy(() -> message(shop.ada, task)).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void thereIsAnEndToTheTasksOfOneMessage() {
        for (int i = 0; i < CreateTaskFromMessage.MOST; i++) {
            made(shop.ada, Optional.empty());
        }
        assertThatThrownBy(() -> made(shop.ada, Optional.empty())).isInstanceOf(Refusal.LimitReached.class);
    }

    @Test
    void HX_03_AZ_7_what_a_message_names_unfolds_for_who_may_see_it_and_is_nothing_to_others() {
        TaskView task = made(shop.ada, Optional.empty());
        MessageId named = says("Who does HOME-1, HOME-99 and /tasks/" + task.id() + "?");
        assertThat(unfolded(shop.ada, named)).extracting(TaskCardView::id).containsExactly(task.id());
        assertThat(unfolded(shop.grace, named)).isEmpty();
        assertThatThrownBy(() -> unfolded(shop.alan, named)).isInstanceOf(Refusal.NotFound.class);
        shop.letIn(shop.ada, home, shop.grace, ProjectRole.VIEWER);
        assertThat(unfolded(shop.grace, named)).hasSize(1);
        shop.hearth().tasks().deleteTask().run(shop.ada, TaskName.of(TaskId.parse(task.id())));
        assertThat(unfolded(shop.ada, named)).isEmpty();
    }

    @Test
    void whatACommentNamesUnfoldsToo() {
        TaskView task = made(shop.ada, Optional.empty());
        TaskView other = made(shop.ada, Optional.empty());
        AddComment.Command command = new AddComment.Command(
                TaskName.of(TaskId.parse(task.id())), new MessageText("After HOME-2"), Optional.empty());
        MessageId comment = MessageId.parse(
                shop.hearth().tasks().addComment().run(shop.ada, command).id());
        assertThat(shop.hearth().tasks().unfoldComment().run(shop.alan, comment))
                .extracting(TaskCardView::id)
                .containsExactly(other.id());
        assertThatThrownBy(() -> shop.hearth().tasks().unfoldComment().run(shop.grace, comment))
                .isInstanceOf(Refusal.NotFound.class);
    }

    private List<TaskCardView> unfolded(Caller caller, MessageId message) {
        return shop.hearth().tasks().unfoldMessage().run(caller, message);
    }

    private TaskView made(Caller caller, Optional<String> title) {
        return shop.hearth()
                .tasks()
                .createTaskFromMessage()
                .run(caller, new CreateTaskFromMessage.Command(said, home, title.map(TaskTitle::new)));
    }

    private MessageView message(Caller caller, TaskView task) {
        return shop.hearth().tasks().showTaskMessage().run(caller, TaskName.of(TaskId.parse(task.id())));
    }

    private ChannelId channel() {
        CreateChannel.Command command =
                new CreateChannel.Command(Optional.empty(), ChannelType.PRIVATE, new ChannelName("kitchen"), "");
        return ChannelId.parse(
                shop.hearth().createChannel().run(shop.ada, command).id());
    }

    private MessageId says(String text) {
        SendMessage.Command command = new SendMessage.Command(kitchen, new MessageText(text), Optional.empty());
        return MessageId.parse(
                shop.hearth().sendMessage().run(shop.ada, command).id());
    }
}
