package dev.hearth.bootstrap.assembly;

import com.google.inject.AbstractModule;
import dev.hearth.adapter.mongo.MongoStores;
import dev.hearth.application.chat.port.ChannelMembers;
import dev.hearth.application.chat.port.Channels;
import dev.hearth.application.chat.port.Messages;
import dev.hearth.application.group.port.GroupMembers;
import dev.hearth.application.group.port.Groups;
import dev.hearth.application.identity.port.Users;
import dev.hearth.application.live.port.ChangeLog;
import dev.hearth.application.shared.port.Transactions;

/** Records in MongoDB. */
final class MongoModule extends AbstractModule {
    private final MongoStores stores;

    MongoModule(MongoStores stores) {
        this.stores = stores;
    }

    @Override
    protected void configure() {
        bind(Users.class).toInstance(stores.users());
        bind(Groups.class).toInstance(stores.groups());
        bind(GroupMembers.class).toInstance(stores.groupMembers());
        bind(Channels.class).toInstance(stores.channels());
        bind(ChannelMembers.class).toInstance(stores.channelMembers());
        bind(Messages.class).toInstance(stores.messages());
        bind(ChangeLog.class).toInstance(stores.changeLog());
        bind(Transactions.class).toInstance(stores.transactions());
    }
}
