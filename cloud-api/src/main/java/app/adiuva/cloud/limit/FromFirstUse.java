package app.adiuva.cloud.limit;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TokensInheritanceStrategy;
import io.github.bucket4j.distributed.proxy.AsyncCommandExecutor;
import io.github.bucket4j.distributed.proxy.CommandExecutor;
import io.github.bucket4j.distributed.proxy.optimization.Optimization;
import io.github.bucket4j.distributed.proxy.optimization.OptimizationListener;
import io.github.bucket4j.distributed.remote.CommandResult;
import io.github.bucket4j.distributed.remote.MutableBucketEntry;
import io.github.bucket4j.distributed.remote.RemoteBucketState;
import io.github.bucket4j.distributed.remote.RemoteCommand;
import io.github.bucket4j.distributed.serialization.SerializationHandle;
import io.github.bucket4j.distributed.versioning.Version;
import java.util.concurrent.CompletableFuture;

/// Makes the time of a full bucket in a store begin with the next request. Left alone, Bucket4j counts on in whole
/// intervals from the very first request, and two bursts around the end of one would both be admitted. Happens in the
/// same compare and set as the request itself.
final class FromFirstUse implements Optimization {
    @Override
    public Optimization withListener(OptimizationListener listener) {
        return this;
    }

    @Override
    public CommandExecutor apply(CommandExecutor executor) {
        return new CommandExecutor() {
            @Override
            public <T> CommandResult<T> execute(RemoteCommand<T> command) {
                return executor.execute(new Restarting<>(command));
            }
        };
    }

    @Override
    public AsyncCommandExecutor apply(AsyncCommandExecutor executor) {
        return new AsyncCommandExecutor() {
            @Override
            public <T> CompletableFuture<CommandResult<T>> executeAsync(RemoteCommand<T> command) {
                return executor.executeAsync(new Restarting<>(command));
            }
        };
    }

    /// A command that first begins the time of a full bucket anew.
    private record Restarting<T>(RemoteCommand<T> command) implements RemoteCommand<T> {
        @Override
        public CommandResult<T> execute(MutableBucketEntry entry, long now) {
            if (entry.exists()) {
                RemoteBucketState state = entry.get();
                BucketConfiguration configuration = state.getConfiguration();
                state.refillAllBandwidth(now);
                if (state.getAvailableTokens() >= configuration.getBandwidths()[0].getCapacity()) {
                    state.replaceConfiguration(configuration, TokensInheritanceStrategy.RESET, now);
                    entry.set(state);
                }
            }
            return command.execute(entry, now);
        }

        @Override
        public SerializationHandle<RemoteCommand<?>> getSerializationHandle() {
            return command.getSerializationHandle();
        }

        @Override
        public boolean isImmediateSyncRequired(long unsynchronizedTokens, long nanosSinceLastSync) {
            return command.isImmediateSyncRequired(unsynchronizedTokens, nanosSinceLastSync);
        }

        @Override
        public long estimateTokensToConsume() {
            return command.estimateTokensToConsume();
        }

        @Override
        public long getConsumedTokens(T result) {
            return command.getConsumedTokens(result);
        }

        @Override
        public Version getRequiredVersion() {
            return command.getRequiredVersion();
        }
    }
}
