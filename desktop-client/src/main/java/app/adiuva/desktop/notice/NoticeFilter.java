package app.adiuva.desktop.notice;

import org.jspecify.annotations.Nullable;

/// Which notifications are wanted.
///
/// @param kind null for all
/// @param unread only those that wait to be dealt with
/// @param words that stand in the title or the body, empty for any
public record NoticeFilter(Notification.@Nullable Kind kind, boolean unread, String words) {
    public static final NoticeFilter ALL = new NoticeFilter(null, false, "");
}
