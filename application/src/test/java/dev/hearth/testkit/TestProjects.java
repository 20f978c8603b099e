package dev.hearth.testkit;

import dev.hearth.application.chat.PostedMessages;
import dev.hearth.application.event.FollowUps;
import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.identity.UserCards;
import dev.hearth.application.shared.Cursors;
import dev.hearth.application.shared.port.IdSource;
import dev.hearth.application.work.AccountProjects;
import dev.hearth.application.work.AddProjectMember;
import dev.hearth.application.work.ArchiveProject;
import dev.hearth.application.work.ArrangeBoard;
import dev.hearth.application.work.ChangeField;
import dev.hearth.application.work.ChangeLabel;
import dev.hearth.application.work.ChangeProject;
import dev.hearth.application.work.ChangeProjectRole;
import dev.hearth.application.work.CreateField;
import dev.hearth.application.work.CreateLabel;
import dev.hearth.application.work.CreateProject;
import dev.hearth.application.work.DeleteField;
import dev.hearth.application.work.DeleteLabel;
import dev.hearth.application.work.DeleteProject;
import dev.hearth.application.work.DeleteProjectPosting;
import dev.hearth.application.work.FieldBook;
import dev.hearth.application.work.GroupProjects;
import dev.hearth.application.work.JoinProject;
import dev.hearth.application.work.LabelBook;
import dev.hearth.application.work.LeaveProject;
import dev.hearth.application.work.ListFields;
import dev.hearth.application.work.ListMyProjects;
import dev.hearth.application.work.ListOpenProjects;
import dev.hearth.application.work.ListProjectMembers;
import dev.hearth.application.work.NotedProjects;
import dev.hearth.application.work.PostingAccess;
import dev.hearth.application.work.PostingDelivery;
import dev.hearth.application.work.PostingWords;
import dev.hearth.application.work.ProjectAccess;
import dev.hearth.application.work.ProjectExit;
import dev.hearth.application.work.ProjectOwners;
import dev.hearth.application.work.RemoveProjectMember;
import dev.hearth.application.work.RestoreProject;
import dev.hearth.application.work.SetProjectPosting;
import dev.hearth.application.work.ShowField;
import dev.hearth.application.work.ShowProject;
import dev.hearth.application.work.ShowProjectPosting;
import dev.hearth.application.work.ShowProjectStatistics;
import dev.hearth.application.work.TransferProject;
import java.time.Clock;

/** The use cases of projects of one node. */
public final class TestProjects {
    private final Stores stores;
    private final TestGroups groups;
    private final FollowUps followUps;
    private final PostedMessages posted;
    private final UserCards cards;
    private final Cursors cursors;
    private final EventBus bus;
    private final IdSource ids;
    private final Clock clock;
    private final ProjectAccess access;

    TestProjects(
            Stores stores,
            TestGroups groups,
            FollowUps followUps,
            PostedMessages posted,
            UserCards cards,
            Cursors cursors,
            EventBus bus,
            IdSource ids,
            Clock clock) {
        this.stores = stores;
        this.groups = groups;
        this.followUps = followUps;
        this.posted = posted;
        this.cards = cards;
        this.cursors = cursors;
        this.bus = bus;
        this.ids = ids;
        this.clock = clock;
        this.access =
                new ProjectAccess(stores.projects(), stores.projectMembers(), stores.groups(), stores.groupMembers());
    }

    /** What going from a group means for its projects. */
    static GroupProjects ofGroups(Stores stores, Clock clock) {
        return new GroupProjects(stores.projects(), stores.projectMembers(), exit(stores, clock));
    }

    /** What the end of an account means for projects. */
    static AccountProjects ofAccounts(Stores stores, EventBus bus, Clock clock) {
        return new AccountProjects(
                stores.projectMembers(), stores.savedFilters(), exit(stores, clock), stores.transactions(), bus);
    }

    private static ProjectExit exit(Stores stores, Clock clock) {
        return new ProjectExit(stores.projects(), stores.projectMembers(), stores.taskGuests(), clock);
    }

    public ProjectAccess access() {
        return access;
    }

    private NotedProjects noted() {
        return new NotedProjects(stores.projects(), groups.journal(), followUps, stores.transactions());
    }

    private ProjectOwners owners() {
        return new ProjectOwners(stores.projectMembers(), stores.transactions());
    }

    private LabelBook labels() {
        return new LabelBook(access, stores.projects(), stores.transactions(), bus);
    }

    public CreateProject createProject() {
        return new CreateProject(
                stores.projects(),
                stores.projectMembers(),
                groups.access(),
                noted(),
                stores.transactions(),
                bus,
                ids,
                clock);
    }

    private PostingAccess postingAccess() {
        return new PostingAccess(access, posted, stores.users(), clock);
    }

    public ShowProjectPosting showPosting() {
        return new ShowProjectPosting(access, stores.projectPostings(), postingAccess(), posted, cards);
    }

    public SetProjectPosting setPosting() {
        return new SetProjectPosting(access, postingAccess(), stores.projectPostings(), cards, clock);
    }

    public DeleteProjectPosting deletePosting() {
        return new DeleteProjectPosting(access, stores.projectPostings(), stores.transactions());
    }

    /** Posts what has happened. */
    public PostingDelivery postingDelivery() {
        return new PostingDelivery(
                stores.projectPostings(),
                postingAccess(),
                new PostingWords(stores.tasks(), stores.messages(), cards),
                posted,
                stores.transactions(),
                bus,
                clock);
    }

    public ShowProject showProject() {
        return new ShowProject(stores.projects(), access);
    }

    public ListMyProjects listMyProjects() {
        return new ListMyProjects(stores.projects(), cursors);
    }

    public ListOpenProjects listOpenProjects() {
        return new ListOpenProjects(stores.projects(), stores.groupMembers(), cursors);
    }

    public ChangeProject changeProject() {
        return new ChangeProject(access, noted(), bus);
    }

    public ArchiveProject archiveProject() {
        return new ArchiveProject(access, noted(), bus, clock);
    }

    public RestoreProject restoreProject() {
        return new RestoreProject(access, noted(), bus);
    }

    public DeleteProject deleteProject() {
        return new DeleteProject(access, noted(), bus, clock);
    }

    public TransferProject transferProject() {
        return new TransferProject(access, stores.projectMembers(), stores.transactions(), bus);
    }

    public ListProjectMembers listProjectMembers() {
        return new ListProjectMembers(access, stores.projectMembers(), cards, cursors);
    }

    public AddProjectMember addProjectMember() {
        return new AddProjectMember(
                access,
                stores.projectMembers(),
                stores.groupMembers(),
                stores.users(),
                groups.followUps(),
                stores.transactions(),
                cards,
                bus,
                clock);
    }

    public JoinProject joinProject() {
        return new JoinProject(access, groups.access(), stores.projectMembers(), cards, bus, clock);
    }

    public ChangeProjectRole changeProjectRole() {
        return new ChangeProjectRole(access, owners(), stores.projectMembers(), cards, bus);
    }

    public RemoveProjectMember removeProjectMember() {
        return new RemoveProjectMember(access, owners(), stores.projectMembers(), stores.taskGuests(), bus, clock);
    }

    public LeaveProject leaveProject() {
        return new LeaveProject(access, owners(), stores.projectMembers(), stores.taskGuests(), bus, clock);
    }

    public ShowProjectStatistics showProjectStatistics() {
        return new ShowProjectStatistics(access, stores.projectStatistics(), stores.taskLists(), stores.users(), clock);
    }

    public CreateLabel createLabel() {
        return new CreateLabel(labels(), ids);
    }

    public ChangeLabel changeLabel() {
        return new ChangeLabel(labels());
    }

    public DeleteLabel deleteLabel() {
        return new DeleteLabel(labels());
    }

    private FieldBook fields() {
        return new FieldBook(access, stores.projects(), bus);
    }

    public CreateField createField() {
        return new CreateField(fields(), ids);
    }

    public ChangeField changeField() {
        return new ChangeField(fields(), ids);
    }

    public DeleteField deleteField() {
        return new DeleteField(fields());
    }

    public ListFields listFields() {
        return new ListFields(access);
    }

    public ShowField showField() {
        return new ShowField(access);
    }

    public ArrangeBoard arrangeBoard() {
        return new ArrangeBoard(access, stores.projects(), bus);
    }
}
