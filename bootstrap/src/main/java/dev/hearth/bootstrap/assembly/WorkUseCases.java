package dev.hearth.bootstrap.assembly;

import com.google.inject.AbstractModule;
import dev.hearth.application.work.AccountCalendars;
import dev.hearth.application.work.AccountProjects;
import dev.hearth.application.work.AddComment;
import dev.hearth.application.work.AddCommentReaction;
import dev.hearth.application.work.AddProjectMember;
import dev.hearth.application.work.AddTaskGuest;
import dev.hearth.application.work.ArchiveProject;
import dev.hearth.application.work.ArrangeBoard;
import dev.hearth.application.work.CalendarTasks;
import dev.hearth.application.work.ChangeField;
import dev.hearth.application.work.ChangeFilter;
import dev.hearth.application.work.ChangeLabel;
import dev.hearth.application.work.ChangeProject;
import dev.hearth.application.work.ChangeProjectRole;
import dev.hearth.application.work.ChangeTask;
import dev.hearth.application.work.ChangeTasks;
import dev.hearth.application.work.ChangeTemplate;
import dev.hearth.application.work.CommentAccess;
import dev.hearth.application.work.CommentViews;
import dev.hearth.application.work.CreateCalendar;
import dev.hearth.application.work.CreateField;
import dev.hearth.application.work.CreateLabel;
import dev.hearth.application.work.CreateProject;
import dev.hearth.application.work.CreateTask;
import dev.hearth.application.work.CreateTaskFromMessage;
import dev.hearth.application.work.CreateTaskFromTemplate;
import dev.hearth.application.work.CreateTemplate;
import dev.hearth.application.work.DeleteComment;
import dev.hearth.application.work.DeleteField;
import dev.hearth.application.work.DeleteFilter;
import dev.hearth.application.work.DeleteLabel;
import dev.hearth.application.work.DeleteProject;
import dev.hearth.application.work.DeleteProjectPosting;
import dev.hearth.application.work.DeleteTask;
import dev.hearth.application.work.DeleteTemplate;
import dev.hearth.application.work.EditComment;
import dev.hearth.application.work.FieldBook;
import dev.hearth.application.work.FilterAccess;
import dev.hearth.application.work.FollowTask;
import dev.hearth.application.work.GroupProjects;
import dev.hearth.application.work.GuestTasks;
import dev.hearth.application.work.JoinProject;
import dev.hearth.application.work.LabelBook;
import dev.hearth.application.work.LabelTransfer;
import dev.hearth.application.work.LeaveProject;
import dev.hearth.application.work.LinkTasks;
import dev.hearth.application.work.ListCalendars;
import dev.hearth.application.work.ListCommentVersions;
import dev.hearth.application.work.ListComments;
import dev.hearth.application.work.ListFields;
import dev.hearth.application.work.ListFilters;
import dev.hearth.application.work.ListGuestTasks;
import dev.hearth.application.work.ListMessageTasks;
import dev.hearth.application.work.ListMyProjects;
import dev.hearth.application.work.ListOpenProjects;
import dev.hearth.application.work.ListProjectMembers;
import dev.hearth.application.work.ListSharedFilters;
import dev.hearth.application.work.ListTaskActivity;
import dev.hearth.application.work.ListTaskGuests;
import dev.hearth.application.work.ListTaskLinks;
import dev.hearth.application.work.ListTasks;
import dev.hearth.application.work.ListTemplates;
import dev.hearth.application.work.MarkCommentsRead;
import dev.hearth.application.work.MoveTask;
import dev.hearth.application.work.NotedGuests;
import dev.hearth.application.work.NotedProjects;
import dev.hearth.application.work.NotedTasks;
import dev.hearth.application.work.PostingAccess;
import dev.hearth.application.work.PostingDelivery;
import dev.hearth.application.work.PostingQueue;
import dev.hearth.application.work.PostingWords;
import dev.hearth.application.work.ProjectAccess;
import dev.hearth.application.work.ProjectExit;
import dev.hearth.application.work.ProjectOwners;
import dev.hearth.application.work.ReadCalendar;
import dev.hearth.application.work.RecurringTasks;
import dev.hearth.application.work.RemoveCommentReaction;
import dev.hearth.application.work.RemoveProjectMember;
import dev.hearth.application.work.RemoveTaskGuest;
import dev.hearth.application.work.RestoreProject;
import dev.hearth.application.work.RestoreTask;
import dev.hearth.application.work.RevokeCalendar;
import dev.hearth.application.work.RotateCalendar;
import dev.hearth.application.work.SaveFilter;
import dev.hearth.application.work.SetProjectPosting;
import dev.hearth.application.work.ShareFilter;
import dev.hearth.application.work.ShowBoard;
import dev.hearth.application.work.ShowComment;
import dev.hearth.application.work.ShowField;
import dev.hearth.application.work.ShowFilter;
import dev.hearth.application.work.ShowProject;
import dev.hearth.application.work.ShowProjectPosting;
import dev.hearth.application.work.ShowProjectStatistics;
import dev.hearth.application.work.ShowTask;
import dev.hearth.application.work.ShowTaskMessage;
import dev.hearth.application.work.ShowTemplate;
import dev.hearth.application.work.ShowUnreadComments;
import dev.hearth.application.work.TaskAccess;
import dev.hearth.application.work.TaskCards;
import dev.hearth.application.work.TaskCircles;
import dev.hearth.application.work.TaskCursors;
import dev.hearth.application.work.TaskFamily;
import dev.hearth.application.work.TaskPatterns;
import dev.hearth.application.work.TaskTransfer;
import dev.hearth.application.work.TaskViews;
import dev.hearth.application.work.TemplateAccess;
import dev.hearth.application.work.TransferProject;
import dev.hearth.application.work.TransferTask;
import dev.hearth.application.work.UnfoldComment;
import dev.hearth.application.work.UnfoldMessage;
import dev.hearth.application.work.UnfoldedTasks;
import dev.hearth.application.work.UnfollowTask;
import dev.hearth.application.work.UnlinkTasks;
import dev.hearth.application.work.VisibleProjects;
import java.util.List;

/** The use cases of projects and tasks. */
final class WorkUseCases extends AbstractModule {
    private static final List<Class<?>> ALL = List.of(
            AccountCalendars.class,
            AccountProjects.class,
            AddTaskGuest.class,
            RemoveTaskGuest.class,
            ListTaskGuests.class,
            ListGuestTasks.class,
            GuestTasks.class,
            AddComment.class,
            AddCommentReaction.class,
            AddProjectMember.class,
            ArchiveProject.class,
            ArrangeBoard.class,
            ChangeField.class,
            ChangeLabel.class,
            ChangeProject.class,
            ChangeProjectRole.class,
            ChangeTask.class,
            ChangeTasks.class,
            CommentAccess.class,
            CommentViews.class,
            CreateField.class,
            CreateLabel.class,
            CreateProject.class,
            CreateTask.class,
            CreateTaskFromMessage.class,
            DeleteComment.class,
            DeleteField.class,
            DeleteLabel.class,
            FieldBook.class,
            ListFields.class,
            ShowField.class,
            DeleteProject.class,
            DeleteProjectPosting.class,
            DeleteTask.class,
            FollowTask.class,
            EditComment.class,
            GroupProjects.class,
            JoinProject.class,
            LabelBook.class,
            LeaveProject.class,
            ListCommentVersions.class,
            ListComments.class,
            ListMessageTasks.class,
            ListMyProjects.class,
            ListOpenProjects.class,
            ListProjectMembers.class,
            ListTaskActivity.class,
            LinkTasks.class,
            ListTaskLinks.class,
            ListTasks.class,
            MarkCommentsRead.class,
            MoveTask.class,
            NotedGuests.class,
            NotedProjects.class,
            NotedTasks.class,
            PostingAccess.class,
            PostingDelivery.class,
            PostingQueue.class,
            PostingWords.class,
            ProjectAccess.class,
            ProjectExit.class,
            ProjectOwners.class,
            RecurringTasks.class,
            RemoveCommentReaction.class,
            RemoveProjectMember.class,
            RestoreProject.class,
            RestoreTask.class,
            SetProjectPosting.class,
            ShowBoard.class,
            ShowComment.class,
            ShowProject.class,
            ShowProjectStatistics.class,
            ShowProjectPosting.class,
            ShowTask.class,
            ShowTaskMessage.class,
            ShowUnreadComments.class,
            TaskAccess.class,
            TaskCircles.class,
            TaskCards.class,
            TaskCursors.class,
            TaskFamily.class,
            TaskTransfer.class,
            LabelTransfer.class,
            TransferTask.class,
            TaskViews.class,
            TransferProject.class,
            UnfoldComment.class,
            UnfoldMessage.class,
            UnfoldedTasks.class,
            UnfollowTask.class,
            UnlinkTasks.class,
            ChangeTemplate.class,
            CreateTaskFromTemplate.class,
            CreateTemplate.class,
            DeleteTemplate.class,
            ListTemplates.class,
            ShowTemplate.class,
            TaskPatterns.class,
            TemplateAccess.class,
            CalendarTasks.class,
            CreateCalendar.class,
            ListCalendars.class,
            ReadCalendar.class,
            RevokeCalendar.class,
            RotateCalendar.class,
            ChangeFilter.class,
            DeleteFilter.class,
            FilterAccess.class,
            ListFilters.class,
            ListSharedFilters.class,
            SaveFilter.class,
            ShareFilter.class,
            ShowFilter.class,
            VisibleProjects.class);

    @Override
    protected void configure() {
        ALL.forEach(useCase -> Whole.bind(binder(), useCase));
    }
}
