package app.adiuva.cloud.limit;

import app.adiuva.cloud.config.Secret;
import app.adiuva.cloud.http.Standing;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.distributed.proxy.RemoteBucketBuilder;
import io.github.bucket4j.distributed.proxy.optimization.Optimization;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisConnectionException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Counts in a Redis server, by compare and set; keys vanish by themselves once they are full again. Throws unchecked
/// exceptions while the server is away, and never waits for a connection. Thread-safe.
final class RedisBuckets implements Buckets, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RedisBuckets.class);
    private static final String PREFIX = "adiuva:limit:";
    private static final Duration PATIENCE = Duration.ofMillis(100);
    private static final Duration CONNECT_AT_START = Duration.ofSeconds(2);
    private static final Duration RECONNECT_EVERY = Duration.ofSeconds(1);
    private static final Optimization FROM_FIRST_USE = new FromFirstUse();
    private static final Duration SPARE_LIFE = Duration.ofSeconds(10);
    private static final RedisCodec<String, byte[]> CODEC = RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE);

    private final RedisURI uri;
    private final Duration patience;
    private final ClockTime time;
    private final ClientResources resources;
    private final RedisClient client;
    private volatile CompletableFuture<ProxyManager<String>> buckets;

    /// @param url `redis://` or `rediss://`; its parameter `timeout` says how long a request waits, 100 ms if absent
    RedisBuckets(Secret url, Clock clock) {
        this.uri = RedisURI.create(url.reveal());
        this.patience = uri.getTimeout().equals(RedisURI.DEFAULT_TIMEOUT_DURATION) ? PATIENCE : uri.getTimeout();
        this.time = new ClockTime(clock);
        this.resources = ClientResources.builder()
                .reconnectDelay(Delay.constant(RECONNECT_EVERY))
                .build();
        this.client = RedisClient.create(resources);
        client.setOptions(ClientOptions.builder()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .build());
        this.buckets = connect();
        awaitFirst();
    }

    @Override
    public Standing take(String key, Allowance allowance) {
        return Buckets.standing(bucket(key, allowance).tryConsumeAndReturnRemaining(1), allowance);
    }

    @Override
    public void giveBack(String key, Allowance allowance) {
        bucket(key, allowance).addTokens(1);
    }

    private BucketProxy bucket(String key, Allowance allowance) {
        RemoteBucketBuilder<String> builder = now().builder();
        return (allowance.evenly() ? builder : builder.withOptimization(FROM_FIRST_USE))
                .build(PREFIX + key, allowance::configuration);
    }

    /// What is connected already. After a first connection the client connects again by itself; until then each call
    /// that finds none begins to.
    private ProxyManager<String> now() {
        CompletableFuture<ProxyManager<String>> current = buckets;
        if (current.state() == CompletableFuture.State.SUCCESS) {
            return current.resultNow();
        }
        if (current.isDone()) {
            reconnect();
        }
        throw new RedisConnectionException("not connected");
    }

    private synchronized void reconnect() {
        if (buckets.isCompletedExceptionally()) {
            buckets = connect();
        }
    }

    private CompletableFuture<ProxyManager<String>> connect() {
        return client.connectAsync(CODEC, uri).toCompletableFuture().thenApply(this::over);
    }

    private ProxyManager<String> over(StatefulRedisConnection<String, byte[]> connection) {
        return Bucket4jLettuce.casBasedBuilder(connection)
                .clientClock(time)
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(SPARE_LIFE))
                .requestTimeout(patience)
                .build();
    }

    private void awaitFirst() {
        try {
            buckets.get(CONNECT_AT_START.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException away) {
            LOG.warn("The store of the limits cannot be reached yet; this instance counts alone until it can");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        client.shutdown(0, 1, TimeUnit.SECONDS);
        resources.shutdown(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(1, TimeUnit.SECONDS);
    }
}
