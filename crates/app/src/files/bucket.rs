//! A bucket of an S3-compatible store.

use std::sync::Arc;
use std::time::Duration;

use object_store::aws::AmazonS3Builder;
use object_store::prefix::PrefixStore;
use object_store::{ClientOptions, RetryConfig};
use secrecy::{ExposeSecret as _, SecretString};

use super::{FileError, FileStore};

/// For how long one request may take; a part of five megabytes on a slow line included.
const PATIENCE: Duration = Duration::from_mins(1);
/// How often a request is tried again: somebody waits for it.
const TRIES: usize = 3;

/// Where a bucket is, and how to sign in.
#[derive(Debug, Clone)]
pub struct Bucket {
    /// Its name.
    pub name: String,
    /// The address of the store, `http://` or `https://`; none for that of the region.
    pub endpoint: Option<String>,
    /// Its region.
    pub region: String,
    /// A folder of its own in the bucket; empty for the whole bucket.
    pub prefix: String,
    /// Who signs in.
    pub access_key: SecretString,
    /// With what.
    pub secret_key: SecretString,
}

impl FileStore {
    /// A store in a bucket, which must be there.
    ///
    /// # Errors
    /// [`FileError::Unavailable`] when the settings make no sense. Whether the bucket answers, only
    /// [`FileStore::reach`] tells.
    pub fn in_bucket(bucket: &Bucket) -> Result<Self, FileError> {
        let mut builder = AmazonS3Builder::new()
            .with_bucket_name(&bucket.name)
            .with_region(&bucket.region)
            .with_access_key_id(bucket.access_key.expose_secret())
            .with_secret_access_key(bucket.secret_key.expose_secret())
            .with_client_options(ClientOptions::new().with_timeout(PATIENCE))
            .with_retry(RetryConfig {
                max_retries: TRIES,
                retry_timeout: PATIENCE,
                ..RetryConfig::default()
            });
        if let Some(endpoint) = &bucket.endpoint {
            builder = builder.with_endpoint(endpoint).with_allow_http(endpoint.starts_with("http://"));
        }
        let store = builder.build()?;
        Ok(match bucket.prefix.as_str() {
            "" => Self::behind(Arc::new(store)),
            prefix => Self::behind(Arc::new(PrefixStore::new(store, prefix))),
        })
    }
}
