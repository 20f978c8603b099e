package dev.hearth.bootstrap.assembly;

import com.google.inject.AbstractModule;
import com.google.inject.Injector;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.hearth.adapter.rest.RestAdapter;
import dev.hearth.adapter.rest.chat.ChannelMembersResource;
import dev.hearth.adapter.rest.chat.ChannelMessagesResource;
import dev.hearth.adapter.rest.chat.ChannelsResource;
import dev.hearth.adapter.rest.chat.MessagesResource;
import dev.hearth.adapter.rest.group.GroupMembersResource;
import dev.hearth.adapter.rest.group.GroupsResource;
import dev.hearth.adapter.rest.identity.AuthResource;
import dev.hearth.adapter.rest.identity.MeResource;
import dev.hearth.adapter.rest.live.SyncResource;
import dev.hearth.adapter.rest.shared.HealthResource;
import dev.hearth.application.identity.Authenticate;
import dev.hearth.bootstrap.settings.Settings;
import java.util.List;

/** The resources. */
final class RestModule extends AbstractModule {
    private static final List<Class<?>> RESOURCES = List.of(
            AuthResource.class,
            MeResource.class,
            GroupsResource.class,
            GroupMembersResource.class,
            ChannelsResource.class,
            ChannelMembersResource.class,
            ChannelMessagesResource.class,
            MessagesResource.class,
            SyncResource.class);

    @Override
    protected void configure() {
        RESOURCES.forEach(resource -> Whole.bind(binder(), resource));
        Whole.bind(binder(), HealthResource.class);
    }

    @Provides
    @Singleton
    RestAdapter adapter(Injector injector, HealthResource health, Authenticate authenticate, Settings settings) {
        List<Object> resources =
                RESOURCES.stream().<Object>map(injector::getInstance).toList();
        return new RestAdapter(resources, health, authenticate, settings.http().body());
    }
}
