//! A slow phone, and what a page costs there. Chromium alone can do this.

use serde_json::{Value, json};

use super::Page;
use crate::Outcome;

impl Page {
    /// Makes browser and network as slow as a modest phone on slow 4G: a quarter of the speed, 150 ms for every request,
    /// 1.6 megabits a second.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub async fn slow_down(&self) -> Outcome {
        self.command("Emulation.setCPUThrottlingRate", json!({ "rate": 4 })).await?;
        let network =
            json!({ "offline": false, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 94_000 });
        self.command("Network.enable", json!({})).await?;
        self.command("Network.emulateNetworkConditions", network).await?;
        Ok(())
    }

    /// Runs a script in every page that is opened from now on, before its own.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub async fn begin_with(&self, script: &str) -> Outcome {
        self.command("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await?;
        Ok(())
    }

    /// The bytes that the page holds once everything unused is collected: objects of its scripts, its tree, and all memory
    /// that its WebAssembly has asked for. Compiled code is left out.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub async fn memory(&self) -> Outcome<u64> {
        self.command("HeapProfiler.collectGarbage", json!({})).await?;
        let usage = self.command("Runtime.getHeapUsage", json!({})).await?;
        let part = |name: &str| usage.get(name).and_then(Value::as_f64).ok_or(format!("no {name}"));
        let parts = [part("usedSize")?, part("embedderHeapUsedSize")?, part("backingStorageSize")?];
        let parts: u64 = parts.into_iter().map(|bytes| bytes as u64).sum();
        Ok(parts + self.memory_of_web_assembly().await?)
    }

    /// The browser's own figures leave it out.
    async fn memory_of_web_assembly(&self) -> Outcome<u64> {
        let id = |answer: &Value, name: &str| answer.pointer(&format!("/{name}/objectId")).cloned().ok_or("no object");
        let prototype =
            self.command("Runtime.evaluate", json!({ "expression": "WebAssembly.Memory.prototype" })).await?;
        let prototype = json!({ "prototypeObjectId": id(&prototype, "result")? });
        let memories = self.command("Runtime.queryObjects", prototype).await?;
        let sum = "function () { return this.reduce((sum, { buffer }) => sum + buffer.byteLength, 0); }";
        let call = json!({ "objectId": id(&memories, "objects")?, "functionDeclaration": sum, "returnByValue": true });
        let answer = self.command("Runtime.callFunctionOn", call).await?;
        Ok(answer.pointer("/result/value").and_then(Value::as_u64).ok_or("no sum")?)
    }

    async fn command(&self, name: &str, arguments: Value) -> Outcome<Value> {
        Ok(self.driver().cdp().send_raw(name, arguments).await?)
    }
}
