/** What a developer would write by hand for ten questions: one at a time, Back, a choice needed, and a count at the end. */
import { render } from 'preact';
import { useState } from 'preact/hooks';
import questions from 'questions';

function Guide() {
    const [step, setStep] = useState(0);
    const [answers, setAnswers] = useState({});
    const question = questions[step];
    if (!question) return <p role="status">You have answered {Object.keys(answers).length} questions.</p>;
    const { name, prompt, why, choices } = question;
    const goOn = (event) => {
        event.preventDefault();
        setStep(step + 1);
    };
    return (
        <form onSubmit={goOn}>
            <fieldset key={name}>
                <legend>{prompt}</legend>
                <p>{why}</p>
                {choices.map(({ value, text }) => (
                    <label key={value}>
                        <input
                            type="radio" name={name} required checked={answers[name] === value}
                            onChange={() => setAnswers({ ...answers, [name]: value })}
                        /> {text}
                    </label>
                ))}
            </fieldset>
            {step > 0 && <button type="button" onClick={() => setStep(step - 1)}>Back</button>}
            <button type="submit">Continue</button>
        </form>
    );
}

for (const mount of document.querySelectorAll('.mount')) render(<Guide />, mount);
