package app.adiuva.desktop.cloud;

/// What opens one cloud. Thread-safe; calls ask the cloud.
interface Credentials {
    /// A token that is good for at least the next minute.
    ///
    /// @throws CloudFailure.SignInNeeded when only the user can get one
    String accessToken(ApiClient api);

    /// A token in place of one that the cloud has refused.
    ///
    /// @throws CloudFailure.SignInNeeded as above
    String replace(ApiClient api, String refused);
}
