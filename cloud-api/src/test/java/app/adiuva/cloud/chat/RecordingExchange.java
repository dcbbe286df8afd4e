package app.adiuva.cloud.chat;

import app.adiuva.contracts.chat.StreamFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Keeps every frame, and can be cancelled.
final class RecordingExchange implements ChatExchange {
    private final List<StreamFrame> frames = new ArrayList<>();
    private final List<Runnable> stops = new ArrayList<>();
    private boolean cancelled;

    @Override
    public synchronized void send(StreamFrame frame) {
        frames.add(frame);
    }

    @Override
    public synchronized void onCancel(Runnable stop) {
        stops.add(stop);
    }

    @Override
    public synchronized boolean cancelled() {
        return cancelled;
    }

    @Override
    public synchronized boolean end() {
        return cancelled;
    }

    @Override
    public Terms terms() {
        return Terms.FREE;
    }

    void cancel() {
        List<Runnable> due;
        synchronized (this) {
            cancelled = true;
            due = List.copyOf(stops);
        }
        due.forEach(Runnable::run);
    }

    synchronized <T extends StreamFrame> List<T> all(Class<T> type) {
        return frames.stream().filter(type::isInstance).map(type::cast).toList();
    }

    String streamedText() {
        return all(StreamFrame.Token.class).stream()
                .map(StreamFrame.Token::text)
                .collect(Collectors.joining());
    }

    List<String> notices(String code) {
        return all(StreamFrame.Notice.class).stream()
                .filter(notice -> notice.code().equals(code))
                .map(StreamFrame.Notice::message)
                .toList();
    }
}
