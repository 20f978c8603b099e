package dev.hearth.bootstrap.assembly;

import com.google.inject.AbstractModule;
import dev.hearth.application.work.AccountProjects;
import dev.hearth.application.work.AddProjectMember;
import dev.hearth.application.work.ArchiveProject;
import dev.hearth.application.work.ArrangeBoard;
import dev.hearth.application.work.ChangeLabel;
import dev.hearth.application.work.ChangeProject;
import dev.hearth.application.work.ChangeProjectRole;
import dev.hearth.application.work.CreateLabel;
import dev.hearth.application.work.CreateProject;
import dev.hearth.application.work.DeleteLabel;
import dev.hearth.application.work.DeleteProject;
import dev.hearth.application.work.GroupProjects;
import dev.hearth.application.work.JoinProject;
import dev.hearth.application.work.LabelBook;
import dev.hearth.application.work.LeaveProject;
import dev.hearth.application.work.ListMyProjects;
import dev.hearth.application.work.ListOpenProjects;
import dev.hearth.application.work.ListProjectMembers;
import dev.hearth.application.work.NotedProjects;
import dev.hearth.application.work.ProjectAccess;
import dev.hearth.application.work.ProjectExit;
import dev.hearth.application.work.ProjectOwners;
import dev.hearth.application.work.RemoveProjectMember;
import dev.hearth.application.work.RestoreProject;
import dev.hearth.application.work.ShowProject;
import dev.hearth.application.work.TransferProject;
import java.util.List;

/** The use cases of projects. */
final class WorkUseCases extends AbstractModule {
    private static final List<Class<?>> ALL = List.of(
            AccountProjects.class,
            AddProjectMember.class,
            ArchiveProject.class,
            ArrangeBoard.class,
            ChangeLabel.class,
            ChangeProject.class,
            ChangeProjectRole.class,
            CreateLabel.class,
            CreateProject.class,
            DeleteLabel.class,
            DeleteProject.class,
            GroupProjects.class,
            JoinProject.class,
            LabelBook.class,
            LeaveProject.class,
            ListMyProjects.class,
            ListOpenProjects.class,
            ListProjectMembers.class,
            NotedProjects.class,
            ProjectAccess.class,
            ProjectExit.class,
            ProjectOwners.class,
            RemoveProjectMember.class,
            RestoreProject.class,
            ShowProject.class,
            TransferProject.class);

    @Override
    protected void configure() {
        ALL.forEach(useCase -> Whole.bind(binder(), useCase));
    }
}
