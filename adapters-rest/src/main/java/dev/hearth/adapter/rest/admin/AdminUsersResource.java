package dev.hearth.adapter.rest.admin;

import dev.hearth.adapter.rest.shared.Body;
import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.PathIds;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.admin.ChangeRole;
import dev.hearth.application.admin.DeleteUser;
import dev.hearth.application.admin.ListUsers;
import dev.hearth.application.admin.ReactivateUser;
import dev.hearth.application.admin.ShowAccount;
import dev.hearth.application.admin.SuspendUser;
import dev.hearth.application.identity.UserView;
import dev.hearth.application.shared.Field;
import dev.hearth.application.shared.Input;
import dev.hearth.domain.identity.AccountStatus;
import dev.hearth.domain.identity.SystemRole;
import dev.hearth.domain.identity.UserFilter;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Text;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** All accounts, for administrators. */
@Path("/api/v1/admin/users")
@Produces(MediaType.APPLICATION_JSON)
public final class AdminUsersResource {
    private static final int MOST_WORDS = 200;

    private final ListUsers listUsers;
    private final ShowAccount showAccount;
    private final ChangeRole changeRole;
    private final SuspendUser suspendUser;
    private final ReactivateUser reactivateUser;
    private final DeleteUser deleteUser;

    public AdminUsersResource(
            ListUsers listUsers,
            ShowAccount showAccount,
            ChangeRole changeRole,
            SuspendUser suspendUser,
            ReactivateUser reactivateUser,
            DeleteUser deleteUser) {
        this.listUsers = listUsers;
        this.showAccount = showAccount;
        this.changeRole = changeRole;
        this.suspendUser = suspendUser;
        this.reactivateUser = reactivateUser;
        this.deleteUser = deleteUser;
    }

    @GET
    public Envelope<List<UserView>> list(@Auth CallerPrincipal principal, @Context UriInfo uri) {
        Query.Filtered query = Query.filtered(uri, "q", "role", "status");
        UserFilter filter = new UserFilter(
                query.read("q", text -> Text.bounded("q", text, 1, MOST_WORDS)),
                query.read("role", Input.oneOf(SystemRole.class)),
                query.read("status", Input.oneOf(AccountStatus.class)));
        return Envelope.of(listUsers.run(principal.caller(), filter, query.page()));
    }

    @GET
    @Path("/{id}")
    public Envelope<UserView> show(@Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        return Envelope.of(showAccount.run(principal.caller(), read(id)));
    }

    @PATCH
    @Path("/{id}")
    public Envelope<UserView> changeRole(
            @Auth CallerPrincipal principal, @PathParam("id") String id, Body body, @Context UriInfo uri) {
        Query.none(uri);
        Input input = body.input();
        Field<SystemRole> role = input.required("role", Input.oneOf(SystemRole.class));
        input.done();
        return Envelope.of(changeRole.run(principal.caller(), read(id), role.get()));
    }

    @POST
    @Path("/{id}/suspend")
    public Envelope<UserView> suspend(
            @Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        return Envelope.of(suspendUser.run(principal.caller(), read(id)));
    }

    @POST
    @Path("/{id}/reactivate")
    public Envelope<UserView> reactivate(
            @Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        return Envelope.of(reactivateUser.run(principal.caller(), read(id)));
    }

    @DELETE
    @Path("/{id}")
    public void delete(@Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        deleteUser.run(principal.caller(), read(id));
    }

    private static UserId read(String id) {
        return PathIds.read("user", id, UserId::parse);
    }
}
